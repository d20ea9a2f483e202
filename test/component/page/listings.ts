/** What stands on the pages of the tests. */

/** Three rows of `netstat -tan` below their heading. */
export const rows = `<pre>Proto Recv-Q Send-Q Local Address           Foreign Address         State
tcp        0      0 0.0.0.0:8080            0.0.0.0:*               LISTEN
tcp        0      0 10.0.3.17:8080          203.0.113.9:43130       ESTABLISHED
tcp       32      0 10.0.3.17:8080          203.0.113.9:43664       CLOSE_WAIT
</pre>`;

/** One more row. */
export const row = 'tcp        0      0 10.0.3.17:8080          198.51.100.2:44439      TIME_WAIT   \n';
