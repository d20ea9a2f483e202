import type { PagesMessages } from '../en/pages.ts';

export const pages: PagesMessages = {
  platforms: '도구별 표기',
  platformsTitle: '도구마다 출력하는 말',
  platformsLead: '도구가 출력하는 모든 상태 단어를 시스템별로 모으고, 가리키는 상태를 함께 적었다.',
  platformsWord: '단어',
  platformsState: '상태',
  words: (count: number): string => `단어 ${String(count)}개`,
  about: '이 카드에 대하여',
  aboutLead: 'TCP 연결 상태의 뜻, 누가 누구를 기다리는지, 도구마다 어떻게 적는지를 정리한 참고 자료이다.',
  dataTitle: '자료',
  data: (states: number, spellings: number, tools: number, sources: number): string =>
    `상태와 단어 ${String(states)}개, 도구 ${String(tools)}개의 표기 ${String(spellings)}개를 담았고 표기마다 출처가 있다. 출처는 문서와 소스 파일 ${String(sources)}개이다. 서로 다르면 RFC 9293을 따른다. 프로그램이나 소스에서 보지 못한 표기에는 미확인이라고 적었다.`,
  privacyTitle: '개인정보',
  privacy:
    '이 카드는 자기 파일 말고는 아무것도 요청하지 않고, 쿠키를 쓰지 않으며, 방문자를 세지 않는다. 입력하거나 붙여 넣은 내용은 이 기기를 떠나지 않는다. 기억하는 것은 고른 시스템과 다른 언어를 권했다는 사실 두 가지이다.',
  offlineTitle: '오프라인',
  offline:
    '한 번 방문한 뒤에는 네트워크 없이도 모든 언어로 전체를 볼 수 있다. 새 버전이 나오면 알리고, 언제 바꿀지는 사용자가 정한다.',
  keyboardTitle: '키보드',
  keySearch: '어디서든 찾기',
  keyMove: '결과 사이를 이동',
  keyOpen: '첫 결과나 고른 결과 열기. Ctrl이나 Cmd와 함께 누르면 새 탭',
  keyLeave: '입력 지우기, 한 번 더 누르면 나가기',
  licenceTitle: '라이선스',
  licence: 'MIT. 사실은 직접 쓴 글로 적었으며, 시스템과 도구의 이름은 각 소유자의 것이다.',
};
