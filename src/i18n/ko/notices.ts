import type { NoticeMessages } from '../en/notices.ts';

// \u2060: a browser would begin a line with the particle behind a quotation.
export const notices: NoticeMessages = {
  offlineReady: '오프라인에서도 쓸 수 있다.',
  updateReady: '새 버전이 준비되었다.',
  updateNow: '새로 고침',
  updateLater: '나중에',
  readHere: '이 페이지는 한국어로도 볼 수 있다.',
  readIt: '한국어로 보기',
  searchFailed: '검색을 불러오지 못했다. 연결을 확인하고 다시 시도한다.',
  install: '앱으로 설치',
  installByHand: '홈 화면에 두려면 “공유”\u2060를 누르고 “홈 화면에 추가”\u2060를 고른다.',
  dismiss: '닫기',
};
