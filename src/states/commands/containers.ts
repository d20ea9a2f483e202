import type { Command } from './command.ts';

// oxfmt-ignore
export const containersCommands = [
  { id: 'nsenter', system: 'containers', goal: 'list', line: 'sudo nsenter -t PID -n ss -tanop', evidence: 'run', source: 'nsenter.1' },
  { id: 'nsenter-file', system: 'containers', goal: 'list', line: 'sudo nsenter --net=/run/netns/NAME ss -tan', evidence: 'run', source: 'nsenter.1' },
  { id: 'netns-exec', system: 'containers', goal: 'list', line: 'ip netns exec NAME ss -tan', evidence: 'run', source: 'network_namespaces.7' },
  { id: 'proc-inside', system: 'containers', goal: 'list', line: 'cat /proc/1/net/tcp', evidence: 'unrun' },
  { id: 'docker-pid', system: 'containers', goal: 'process', line: "docker inspect -f '{{.State.Pid}}' NAME", evidence: 'unrun' },
  { id: 'docker-ss', system: 'containers', goal: 'list', line: 'docker exec NAME ss -tan', evidence: 'unrun' },
  { id: 'docker-proc', system: 'containers', goal: 'list', line: 'docker exec NAME cat /proc/net/tcp', evidence: 'unrun' },
  { id: 'docker-toolbox', system: 'containers', goal: 'list', line: 'docker run --rm --net container:NAME nicolaka/netshoot ss -tan', evidence: 'unrun' },
  { id: 'kubectl-exec', system: 'containers', goal: 'list', line: 'kubectl exec POD -c CONTAINER -- ss -tan', evidence: 'unrun' },
  { id: 'kubectl-debug', system: 'containers', goal: 'list', line: 'kubectl debug -it POD --image=nicolaka/netshoot --target=CONTAINER -- ss -tanop', evidence: 'unrun' },
  { id: 'kubectl-node', system: 'containers', goal: 'more', line: 'kubectl debug node/NODE -it --image=busybox', evidence: 'unrun' },
  { id: 'kubectl-node-ss', system: 'containers', goal: 'list', line: 'chroot /host ss -tanop', evidence: 'unrun' },
] as const satisfies readonly Command[];
