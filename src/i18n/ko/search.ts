import type { SearchMessages } from '../en/search.ts';

export const search: SearchMessages = {
  label: '상태 찾기',
  placeholder: 'CLOSE_WAIT, ESTAB, 06 …',
  results: '찾은 상태',
  found: (states: number, questions: number): string => {
    const counts = [
      states > 0 || questions === 0 ? `상태 ${String(states)}개` : '',
      questions > 0 ? `질문 ${String(questions)}개` : '',
    ];
    return counts.filter((count) => count !== '').join(', ');
  },
  questions: '자주 묻는 질문',
  none: (query: string): string => `“${query}”: 이렇게 출력하는 도구는 알려져 있지 않다.`,
  nearest: '가까운 표기',
  whatToDo: '출력에 적힌 그대로인지 확인하거나 행 전체를 붙여 넣는다.',
  report: '빠진 표기 알리기',
  copyReport: '빠진 표기를 알리는 글 복사',
  reportCopied: '복사했다. 이 카드를 관리하는 곳에 보낸다.',
  reportByHand: '이 글을 복사해 이 카드를 관리하는 곳에 보낸다.',
  reportText: (query: string, page: string): string =>
    `빠진 표기: ${query}\n도구, 버전, 시스템: \n출력에서 그 단어가 있는 행: \n검색한 곳: ${page}`,
  loading: '표기를 불러오는 중이다.',
  failed: '표기를 불러오지 못했다. 페이지를 새로 고쳐 다시 시도한다.',
  clear: '지우기',
  and: (name: string, more: number): string => `${name} 외 ${String(more)}곳`,
  unconfirmed: (where: string): string => `${where}, 미확인`,
  keyword: '검색어',
  code: (table: string): string => `${table}의 번호`,
  standard: '표준 이름',
};
