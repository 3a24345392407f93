/**
 * <assessment-runner words='{"zh":{…},"en":{…}}'>: shows where a session stands and sends what the person answers, over the HTTP
 * interface of the seat. It holds no state that matters: whatever it shows comes from the server, and the clock it shows is the
 * server's. It tells the page around it `phase-change` when a phase begins that is not its own, `language-change`, and
 * `leave-seat` when the person wants to leave this computer.
 */

import { shows, speaks } from './runner/choice.js';
import { RunnerClock } from './runner/clock.js';
import { fill, h } from './runner/dom.js';
import { helpDialog } from './runner/help.js';
import { itemPage } from './runner/items.js';
import { OneTab } from './runner/one-tab.js';
import { TryOut, otherTabPage, pausePage, reviewPage } from './runner/pages.js';
import { Presence } from './runner/presence.js';
import { readAloudButton, silence } from './runner/read-aloud.js';
import { SeatLink, sameResponse } from './runner/seat-link.js';

const HEARTBEAT = 5000;
const OWN_PHASES = ['INSTRUCTIONS', 'PRACTICE', 'ITEM', 'REVIEW', 'SECTION_END'];
const PARAGRAPHS_A_PAGE = 3;

class AssessmentRunner extends HTMLElement {
  #view = null;
  #page = null;
  #link = null;
  #response = null;
  #wantsNext = false;
  #clock = new RunnerClock((text) => this.#say(text), () => this.#link.heartbeat());
  #timers = [];
  #instructionPage = 0;
  #language = 'zh-CN';

  connectedCallback() {
    this.words = JSON.parse(this.getAttribute('words') ?? '{"zh":{},"en":{}}');
    this.#language = this.getAttribute('lang') || document.documentElement.lang || 'zh-CN';
    this.#link = this.#newLink();
    this.#frame();
    this.tab = new OneTab(() => this.#lead(), () => this.#follow());
    this.tab.start();
    this.presence = new Presence((event) => this.#view && this.tab.leads && this.#link.presence(event));
    this.onKey = (event) => this.#key(event);
    this.onVisible = () => (document.visibilityState === 'visible' ? this.#link.heartbeat() : this.#page?.flush?.());
    document.addEventListener('keydown', this.onKey);
    document.addEventListener('visibilitychange', this.onVisible);
    this.#timers = [setInterval(() => this.#link.heartbeat(), HEARTBEAT), setInterval(() => this.#clock.tick(), 1000)];
  }

  disconnectedCallback() {
    this.#timers.forEach(clearInterval);
    document.removeEventListener('keydown', this.onKey);
    document.removeEventListener('visibilitychange', this.onVisible);
    this.presence.close();
    this.tab.close();
    silence();
    this.#link.close();
  }

  #newLink() {
    const link = new SeatLink({
      view: (view, kind) => this.#hear(view, kind),
      state: (state) => this.#showState(state),
      refused: (refusal) => this.#notice(refusal.message),
      lost: (refusal) => this.#lose(refusal),
    });
    link.language = this.#language;
    return link;
  }

  /** This tab leads: from here on it asks the server and sends. */
  #lead() {
    if (this.#link.closed) this.#link = this.#newLink();
    this.#view = null;
    this.#frame();
    this.#link.open();
  }

  /** Another tab leads: this one says so and does nothing. */
  #follow() {
    this.#link.close();
    this.#view = null;
    this.#page = null;
    this.#clock.stop();
    this.#frame();
    this.saved.hidden = true;
    this.main.replaceChildren(...otherTabPage(this.#w));
    this.#offer(this.#w.otherTabHere, () => this.tab.takeOver());
    this.#focusHeading();
  }

  get #w() {
    return this.words[this.#language.startsWith('zh') ? 'zh' : 'en'];
  }

  #text(localized) {
    return speaks({ language: this.#language })(localized);
  }

  #shown(localized) {
    return shows({ language: this.#language, both: this.#both })(localized);
  }

  /** A sentence of the page, in both languages for whoever asked for both. */
  #said(key, ...values) {
    return this.#shown({ zh: fill(this.words.zh[key], ...values), en: fill(this.words.en[key], ...values) });
  }

  get #both() {
    return Boolean(this.#view?.accommodations.bothLanguages);
  }

  /** Larger type, strong contrast and the rest are for the style sheets. */
  #adapt({ accommodations }) {
    const root = document.documentElement;
    root.toggleAttribute('data-larger', accommodations.largerType);
    root.toggleAttribute('data-contrast', accommodations.highContrast);
    root.toggleAttribute('data-keys', accommodations.keyboardOnly);
    root.toggleAttribute('data-both', accommodations.bothLanguages);
  }

  // --- the frame: where, saved, time, help, language; the page; the one button -------------------------------------------------

  #frame() {
    const w = this.#w;
    this.where = h('p', { class: 'runner-where figures' });
    this.saved = h('p', { class: 'runner-saved' });
    this.progress = h('div', { class: 'runner-progress', 'aria-hidden': 'true' }, h('span'));
    this.main = h('main', { class: 'station-main' }, h('p', { role: 'status' }, w.connecting));
    this.announcer = h('p', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite' });
    this.primary = h('button', { type: 'button', class: 'button primary', id: 'primary', click: (event) => this.#primary(event) });
    this.secondary = h('button', { type: 'button', class: 'button', id: 'secondary', hidden: true });
    this.hint = h('p', { class: 'runner-hint quiet', id: 'hint' });
    this.footer = h(
      'footer',
      { class: 'station-actions' },
      h('div', { class: 'station-actions-row' }, this.hint, this.secondary, this.primary),
    );
    this.footer.hidden = true;
    this.help = helpDialog(w, {
      text: (localized) => this.#text(localized),
      takeBreak: () => this.#link.takeBreak(true),
      leave: () => this.dispatchEvent(new CustomEvent('leave-seat')),
    });
    this.replaceChildren(
      h(
        'header',
        { class: 'runner-bar' },
        h(
          'div',
          { class: 'runner-bar-row' },
          h('div', { class: 'runner-place' }, this.where, this.saved),
          h(
            'div',
            { class: 'runner-tools' },
            this.#clock.frame(w),
            h('button', { type: 'button', class: 'tool', id: 'help', click: () => this.#openHelp() }, w.help),
            this.#languages(),
          ),
        ),
        this.progress,
      ),
      this.main,
      this.footer,
      this.announcer,
      this.help,
    );
    this.#showState(this.#link.state);
  }

  #languages() {
    const button = (tag, name) =>
      h(
        'button',
        { type: 'button', lang: tag, 'aria-pressed': String(this.#language === tag), click: () => this.#chooseLanguage(tag) },
        name,
      );
    return h(
      'div',
      { class: 'language-switch', role: 'group', 'aria-label': this.#w.language },
      button('zh-CN', '中文'),
      button('en', 'English'),
    );
  }

  #openHelp() {
    this.help.querySelector('#break').hidden = !this.#view?.breakAllowed;
    this.help.showModal();
  }

  #chooseLanguage(tag) {
    if (tag === this.#language) return;
    this.#page?.flush?.();
    this.#link.chooseLanguage(tag);
    this.#speak(tag);
    this.dispatchEvent(new CustomEvent('language-change', { detail: { language: tag } }));
    this.querySelector(`.language-switch [lang="${tag}"]`).focus();
  }

  #speak(tag) {
    this.#language = tag;
    this.#link.language = tag;
    this.setAttribute('lang', tag);
    document.documentElement.lang = tag;
    this.#frame();
    if (this.#view) this.#render();
  }

  #showState(state) {
    if (!this.saved) return;
    if (this.saved.dataset.state !== state) {
      const before = this.saved.dataset.state;
      this.saved.dataset.state = state;
      if (state === 'waiting' || state === 'away') this.#say(this.#w[state]);
      else if (state === 'saved' && (before === 'waiting' || before === 'away')) this.#say(this.#w.savedAgain);
    }
    this.saved.textContent = this.#w[state];
    this.#showPrimary();
  }

  #say(text) {
    this.announcer.textContent = text;
  }

  // --- what the server says ---------------------------------------------------------------------------------------------------

  #hear(view, kind) {
    const before = this.#view;
    this.#view = view;
    this.#clock.set(view);
    this.#adapt(view);
    this.presence.compare(view.away);
    if (!OWN_PHASES.includes(view.phase)) {
      this.#leave(view.phase);
      return;
    }
    const samePause = (before?.pause?.kind ?? null) === (view.pause?.kind ?? null);
    const sameItem = samePause && before?.item && before.phase === view.phase && before.item.presentation === view.item?.presentation;
    const samePage = before && samePause && !before.item && !view.item && before.phase === view.phase && before.section?.number === view.section?.number;
    if (view.language && view.language !== this.#language && !this.#onItsWay('language')) {
      this.#speak(view.language);
    } else if (sameItem) {
      this.#refresh(kind);
    } else if (!samePage) {
      this.#instructionPage = 0;
      this.#render();
      this.#focusHeading();
    }
  }

  /** The same item as before: only what the server adds is shown, so that nobody loses the place. */
  #refresh(kind) {
    this.#showFlag();
    if (!sameResponse(this.#response, this.#view.answer) && kind !== 'answer' && this.#view.answer) {
      this.#response = this.#view.answer;
      this.#page.show(this.#response);
    }
    this.#showFeedback();
    this.#showPrimary();
    if (this.#wantsNext && this.#canGoOn) this.#goOn();
  }

  #leave(phase) {
    this.#stop();
    this.dispatchEvent(new CustomEvent('phase-change', { detail: { phase } }));
    // The page around may have lost its server in the meantime; then a reload builds it anew from the seat.
    this.leaving = setTimeout(() => this.isConnected && window.location.reload(), 4000);
  }

  /** From here on no key and no tick does anything. */
  #stop() {
    this.#timers.forEach(clearInterval);
    this.#clock.stop();
    this.#page = null;
    this.action = null;
    this.footer.hidden = true;
  }

  #lose(refusal) {
    this.#stop();
    if (refusal.status === 401) {
      window.location.assign('/?notice=signed-out');
      return;
    }
    this.#view = null;
    this.#frame();
    this.where.textContent = '';
    this.saved.hidden = true;
    this.progress.hidden = true;
    this.querySelector('#help').hidden = true;
    this.main.replaceChildren(
      h('h1', { tabindex: -1 }, this.#w.takenOverTitle),
      h('p', {}, refusal.message || this.#w.takenOverText),
      refusal.code === 'SEAT_TAKEN_OVER' ? h('p', {}, this.#w.takenOverBack) : '',
    );
    this.#offer(this.#w.toStart, () => window.location.assign('/'));
    this.#focusHeading();
  }

  #notice(text) {
    this.main.querySelector('.refusal')?.remove();
    if (text) this.main.append(h('p', { class: 'notice refusal', role: 'alert' }, text));
  }

  // --- pages ------------------------------------------------------------------------------------------------------------------

  #render() {
    this.#wantsNext = false;
    this.#page = null;
    this.#response = null;
    silence();
    this.secondary.hidden = true;
    this.secondary.onclick = null;
    this.hint.textContent = '';
    this.primary.removeAttribute('aria-describedby');
    this.#showPlace();
    if (this.#view.pause) {
      this.#renderPause();
      this.#toTop();
      return;
    }
    switch (this.#view.phase) {
      case 'INSTRUCTIONS':
        this.#renderInstructions();
        break;
      case 'PRACTICE':
        if (this.#view.item) this.#renderItem();
        else this.#renderPracticeEnd();
        break;
      case 'ITEM':
        this.#renderItem();
        break;
      case 'REVIEW':
        this.#renderReview();
        break;
      case 'SECTION_END':
        this.#renderSectionEnd();
        break;
    }
    this.#toTop();
  }

  #toTop() {
    this.main.scrollIntoView({ block: 'start' });
    window.scrollTo(0, 0);
  }

  #renderPause() {
    const { kind } = this.#view.pause;
    this.main.replaceChildren(...pausePage(kind, this.#w));
    if (kind === 'break') this.#offer(this.#w.endBreak, () => this.#link.takeBreak(false));
    else {
      this.action = null;
      this.footer.hidden = true;
    }
  }

  #renderReview() {
    const { review, section } = this.#view;
    this.main.replaceChildren(...reviewPage(review, section.complete, this.#w, (...said) => this.#said(...said), (presentation) => this.#link.goTo(presentation)));
    this.#offer(section.complete ? fill(this.#w.reviewFinish, section.number) : this.#w.reviewGoOn, () => this.#link.proceed());
  }

  /** Before the first part: a page to get used to screen and keys, for whoever wants it. */
  #renderTryOut() {
    this.#page = null;
    this.tryOut = new TryOut(this.#w);
    this.main.replaceChildren(...this.tryOut.element);
    this.secondary.hidden = true;
    this.hint.textContent = this.tryOut.keys;
    this.#offer(this.#w.tryDone, () => {
      this.tryOut = null;
      this.#render();
      this.#focusHeading();
    });
    this.#toTop();
    this.#focusHeading();
  }

  #offerBack(label, action) {
    this.secondary.textContent = label;
    this.secondary.hidden = false;
    this.secondary.onclick = action;
  }

  #showPlace() {
    const { section, item, phase } = this.#view;
    const w = this.#w;
    const parts = section ? [fill(w.part, section.number, section.of)] : [];
    if (item && phase === 'PRACTICE') parts.push(fill(w.practicePosition, item.position, item.of));
    else if (item) parts.push(fill(item.ofIsMaximum ? w.positionOfAtMost : w.position, item.position, item.of));
    this.where.replaceChildren(...parts.flatMap((part, index) => [index ? h('span', { class: 'dot', 'aria-hidden': 'true' }, ' · ') : '', h('span', {}, part)]));
    this.progress.hidden = !item || phase !== 'ITEM';
    if (item) this.progress.firstElementChild.style.inlineSize = `${(100 * (item.position - 1)) / item.of}%`;
  }

  #renderInstructions() {
    const { section } = this.#view;
    const w = this.#w;
    const pages = Math.max(1, Math.ceil(section.instructions.length / PARAGRAPHS_A_PAGE));
    const start = this.#instructionPage * PARAGRAPHS_A_PAGE;
    const last = this.#instructionPage === pages - 1;
    this.main.replaceChildren(
      h('div', { class: 'title-block' }, h('h1', { tabindex: -1 }, this.#shown(section.title))),
      pages > 1 ? h('p', { class: 'quiet instruction-page' }, fill(w.instructionPage, this.#instructionPage + 1, pages)) : '',
      ...section.instructions.slice(start, start + PARAGRAPHS_A_PAGE).map((paragraph) => h('p', { class: 'instruction' }, this.#shown(paragraph))),
      last ? h('ul', { class: 'facts' }, this.#facts(section).map((fact) => h('li', {}, fact))) : '',
      h(
        'div',
        { class: 'item-tools' },
        this.#reader(w.readAloud, '.title-block h1, .instruction, .facts li'),
        section.number === 1 && this.#instructionPage === 0 ? h('button', { type: 'button', class: 'tool', id: 'try-out', click: () => this.#renderTryOut() }, w.tryOut) : '',
      ),
    );
    if (this.#instructionPage > 0) this.#offerBack(w.back, () => this.#turnInstructions(-1));
    if (last) this.#offer(section.practice ? w.startPractice : w.start, () => this.#link.proceed());
    else {
      this.#offer(w.readOn, () => this.#turnInstructions(1));
    }
  }

  #turnInstructions(by) {
    this.#instructionPage += by;
    this.#render();
    this.#focusHeading();
  }

  /** Reads the texts of the page that match aloud. */
  #reader(label, selector) {
    const text = () => [...this.main.querySelectorAll(selector)].map((element) => (element.querySelector('.own') ?? element).textContent).join('\n');
    return readAloudButton(label, text, this.#language, () => this.#hintProblem(this.#w.noVoice));
  }

  #facts(section) {
    const facts = [];
    if (section.practiceItems === 1) facts.push(this.#said('practiceFirstOne'));
    else if (section.practiceItems > 1) facts.push(this.#said('practiceFirst', section.practiceItems));
    if (section.itemTimeLimitMilliseconds) facts.push(this.#said('itemTimeLimit', Math.round(section.itemTimeLimitMilliseconds / 1000)));
    facts.push(section.timeLimitMilliseconds ? this.#said('timeLimit', Math.round(section.timeLimitMilliseconds / 60000)) : this.#said('noTimeLimit'));
    return facts;
  }

  #renderPracticeEnd() {
    const { section } = this.#view;
    const w = this.#w;
    this.main.replaceChildren(
      h('h1', { tabindex: -1 }, this.#said('practiceEndTitle')),
      h('p', {}, this.#said('practiceEndText')),
      section.timeLimitMilliseconds ? h('p', { class: 'notice' }, this.#said('timeStarts', Math.round(section.timeLimitMilliseconds / 60000))) : '',
      section.itemTimeLimitMilliseconds ? h('p', {}, this.#said('itemTimeLimit', Math.round(section.itemTimeLimitMilliseconds / 1000))) : '',
    );
    this.#offerBack(w.practiceAgain, () => this.#link.proceed(true));
    this.#offer(w.start, () => this.#link.proceed());
  }

  #renderSectionEnd() {
    const { section } = this.#view;
    const w = this.#w;
    this.main.replaceChildren(
      h('h1', { tabindex: -1 }, this.#said('sectionEndTitle', section.number)),
      section.timeOver ? h('p', { class: 'notice calm' }, this.#said('timeOver')) : '',
      h('p', {}, section.of - section.number === 1 ? this.#said('sectionEndTextOne') : this.#said('sectionEndText', section.of - section.number)),
      section.next ? h('p', {}, this.#shown({ zh: fill(this.words.zh.sectionNext, section.next.zh), en: fill(this.words.en.sectionNext, section.next.en) })) : '',
      h('p', {}, this.#said(this.#view.breakAllowed ? 'restOrBreak' : 'rest')),
    );
    if (this.#view.breakAllowed) this.#offerBack(w.takeBreak, () => this.#link.takeBreak(true));
    this.#offer(w.goOn, () => this.#link.proceed());
  }

  #renderItem() {
    this.#page = itemPage(this.#view.item, {
      language: this.#language,
      words: this.#w,
      both: this.#both,
      said: (...said) => this.#said(...said),
      choose: (response) => this.#choose(response),
      say: (text) => this.#say(text),
    });
    this.#response = this.#view.answer ?? null;
    this.#page.show(this.#response);
    this.feedback = h('div', { class: 'feedback', role: 'status' });
    this.main.replaceChildren(this.#page.element, this.#itemTools(), this.feedback);
    this.#showFeedback();
    this.hint.textContent = this.#page.keys;
    if (this.#view.canGoBack) this.#offerBack(this.#w.back, () => this.#link.back(this.#view.item.presentation));
    this.#offer(this.#w.goOn, () => this.#goOn());
  }

  /** Marking and the overview where the form has them, reading aloud where it was agreed on. */
  #itemTools() {
    const w = this.#w;
    const tools = h('div', { class: 'item-tools' });
    if (this.#reviews) {
      this.flag = h('button', { type: 'button', class: 'tool', id: 'flag', click: () => this.#toggleFlag() });
      this.#showFlag();
      tools.append(this.flag, h('button', { type: 'button', class: 'tool', id: 'overview', click: () => this.#link.review() }, w.overview));
    }
    if (this.#view.accommodations.readAloud) {
      tools.append(this.#reader(w.readQuestion, '.item h1, .item .question, .item .story'), this.#reader(w.readAnswers, '.item .row, .item .action-text'));
    }
    return tools;
  }

  /** Whether items of this section can be left open and marked. */
  get #reviews() {
    return this.#view?.phase === 'ITEM' && this.#view.section.navigation === 'REVIEW';
  }

  #toggleFlag() {
    this.#link.flag(this.#view.item.presentation, !this.#view.flagged);
  }

  #showFlag() {
    if (!this.flag || !this.#reviews) return;
    this.flag.setAttribute('aria-pressed', String(this.#view.flagged));
    this.flag.textContent = this.#view.flagged ? `⚑ ${this.#w.flagged}` : `⚐ ${this.#w.flag}`;
  }

  #showFeedback() {
    const { feedback } = this.#view;
    if (!this.feedback) return;
    if (!feedback) {
      this.feedback.replaceChildren();
      return;
    }
    const said = this.#text(feedback.text);
    // The same word again and again while somebody types would move the page under their hands.
    if (this.feedback.dataset.said === said + feedback.correct) return;
    this.feedback.dataset.said = said + feedback.correct;
    const judged = feedback.correct === true || feedback.correct === false;
    const verdict = judged ? this.#said(feedback.correct ? 'right' : 'notRight') : null;
    // Where nothing was judged the page says so in no colour of praise.
    const tone = { true: 'notice calm', false: 'notice' }[feedback.correct] ?? 'notice neutral';
    const gap = this.#language.startsWith('zh') || this.#both ? '' : ' ';
    this.feedback.replaceChildren(h('div', { class: tone }, verdict ? h('strong', {}, verdict) : '', gap, this.#shown(feedback.text)));
    this.feedback.scrollIntoView({ block: 'nearest' });
  }

  #focusHeading() {
    this.main.querySelector('h1')?.focus({ preventScroll: true });
  }

  // --- answering and going on -------------------------------------------------------------------------------------------------

  #choose(response) {
    if (this.#onItsWay('next', 'back', 'goTo')) {
      this.#page.show(this.#response);
      return;
    }
    this.#wantsNext = false;
    this.#notice('');
    this.#hintProblem('');
    this.#response = response;
    if (response) {
      this.#view.answer = response;
      this.#link.answer(this.#view.item.presentation, response);
    }
    this.#showPrimary();
  }

  get #canGoOn() {
    return (
      (this.#response !== null || this.#mayStayOpen) && !this.#page?.unfinished && !this.#onItsWay('answer', 'next', 'back')
    );
  }

  /** A half-made answer is finished or taken back first. */
  get #mayStayOpen() {
    return this.#reviews && !this.#page?.isHalfMade;
  }

  /** Whether there is something to say before the page is left: what must be done, or once what may still be done. */
  #holdsBack() {
    const page = this.#page;
    page.flush?.();
    if (page.unfinished) {
      this.#hintProblem(page.unfinished);
      return true;
    }
    if (page.open && !page.warned) {
      page.warned = true;
      this.#hintProblem(page.open);
      return true;
    }
    if (this.#response === null && page.current) this.#choose(page.current);
    return false;
  }

  #onItsWay(...kinds) {
    return this.#link.queue.some((command) => kinds.includes(command.kind));
  }

  #goOn() {
    if (this.#holdsBack()) return;
    if (this.#response === null && !this.#mayStayOpen) {
      this.#hintProblem(this.#page.missing);
    } else if (this.#canGoOn) {
      this.#wantsNext = false;
      this.#link.next(this.#view.item.presentation);
    } else {
      this.#wantsNext = true;
    }
  }

  #hintProblem(text) {
    this.hint.classList.toggle('problem', Boolean(text));
    this.hint.textContent = text || (this.#page?.keys ?? '');
    if (text) this.#say(text);
  }

  #offer(label, action) {
    this.footer.hidden = false;
    this.primary.textContent = label;
    this.action = action;
    this.#showPrimary();
  }

  #showPrimary() {
    if (!this.primary) return;
    const closed = this.#page !== null && !this.#canGoOn && !this.#page.current;
    if (this.#page && this.#reviews) this.primary.textContent = this.#response === null ? this.#w.leaveOpen : this.#w.goOn;
    // Going on without an answer is possible, but not what the page calls for.
    this.primary.toggleAttribute('data-unanswered', this.#page !== null && this.#response === null);
    this.primary.setAttribute('aria-disabled', String(closed));
  }

  /** The second click of a double click is no second decision. */
  #primary(event) {
    if (event.detail > 1) return;
    this.action?.();
  }

  #key(event) {
    if (event.isComposing || event.keyCode === 229 || event.repeat || event.defaultPrevented) return;
    if (event.ctrlKey || event.altKey || event.metaKey || this.help.open) return;
    const target = event.target instanceof Element ? event.target : document.body;
    if (target.closest('textarea, select, input:not([type=radio])')) return;
    if (event.key === 'Enter') {
      if (target.closest('button, a') && !target.closest('#primary')) return;
      event.preventDefault();
      this.action?.();
    } else if (this.tryOut) {
      if (this.tryOut.key(figureOf(event.key))) event.preventDefault();
    } else if (this.#page) {
      const digit = figureOf(event.key);
      const done = digit ? this.#page.key(digit) : event.key === 'Backspace' ? this.#page.back?.() : false;
      if (done) event.preventDefault();
    }
  }
}

/** The figure a key stands for, full-width figures of Chinese input included; 0 for any other key. */
function figureOf(key) {
  const plain = key.normalize('NFKC');
  return /^[1-9]$/.test(plain) ? Number(plain) : 0;
}

customElements.define('assessment-runner', AssessmentRunner);
