package dev.crivo.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.decision.NoteRemark.Kind;
import dev.crivo.playbook.NoteWords;
import dev.crivo.playbook.NoteWords.Fact;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Status;
import dev.crivo.playbook.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteGraderTests {

  private static final NoteWords WORDS =
      new NoteWords(
          words(
              "for now, currently, yet, right now, so far, at the moment, por enquanto,"
                  + " no momento, ainda, até agora, atualmente"),
          words(
              "kick-off, kickoff, scheduling, scheduled, meeting, call booked, invitation,"
                  + " agendando, agendada, agendado, reunião, convite"),
          words(
              "because, due to, since, so, so that, as a result, therefore, :, —, porque, pois,"
                  + " devido a, devido ao, por causa de, por causa do, por isso, já que, para que"),
          words(
              "no intent, no intention, in progress, blocked, unknown, ok, n/a, tbd,"
                  + " sem intenção, em andamento, bloqueado, desconhecido, sem resposta"),
          words(
              "the, a, an, is, are, has, have, was, of, for, in, on, to, and, with, they, it,"
                  + " customer, client, status, o, a, os, as, um, uma, é, está, tem, de, do, da, em,"
                  + " no, na, e, com, para, cliente"),
          Map.of(
              "unknown.silent",
              List.of(
                  new Fact(
                      "attempts",
                      words(
                          "{number} attempts, {number} times, three attempts, twice,"
                              + " attempts {number}, {number} tentativas, três tentativas, {number} vezes")),
                  new Fact(
                      "recipient",
                      words(
                          "to {name}, called {name}, it manager, admin, sponsor,"
                              + " para {name}, ao {name}, gerente, administrador, responsável")),
                  new Fact(
                      "channels",
                      words(
                          "e-mail, email, phone, call, calls, teams, letter,"
                              + " telefone, ligação, ligações, mensagem")))));

  private static final Set<String> BLOCKED =
      Set.of(
          "Blocked",
          "Bloqueado",
          "Customer IT Infrastructure and Remediation",
          "Infraestrutura de TI do cliente e remediação");

  private static final Set<String> SILENT =
      Set.of("Status Unknown", "Customer Unresponsive", "O cliente não responde");

  private final NoteGrader grader = new NoteGrader(WORDS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          GOOD | | Will not deploy: the firewall does not forward mail traffic, so mailboxes cannot be reached.
          GOOD | | Não vai implantar: o firewall não encaminha o tráfego de e-mail, por isso as caixas não são alcançadas.
          GOOD | | Wants to deploy, blocked because the domain controllers are out of support.
          GOOD | | BECAUSE THE SPONSOR LEFT, NOBODY DECIDES
          GOOD | | Because the sponsor left, they will not deploy.
          GOOD | | Will deploy in May; due to the merger the directories must be merged first.
          GOOD | | Vai implantar em maio, pois a fusão das empresas termina em abril.
          GOOD | | Nao vai implantar, ja que o servidor de identidade e antigo
          GOOD | | Não vai usar o Teams devido\u00a0ao contrato com a Slack.
          GOOD | | Kick-off postponed: the firewall blocks all mail traffic
          GOOD | | The kick-off was cancelled because the sponsor left
          GOOD | | A reunião foi cancelada porque o patrocinador saiu
          GOOD | | Blocked：the proxy rejects the certificate
          GOOD | | Blocked — the proxy rejects the certificate
          GOOD | | Won’t deploy, since they’ve renewed with Slack
          GOOD | | 不部署:防火墙不转发邮件
          GOOD | | Будут развёртывать позже: нет серверов
          WEAK | NO_REASON, BLURS_INTENT | Customer cannot deploy right now.
          WEAK | NO_REASON, BLURS_INTENT | O cliente não consegue implantar no momento.
          WEAK | NO_REASON | The customer cannot deploy.
          WEAK | NO_REASON | O cliente não consegue implantar.
          WEAK | NO_REASON | The customer cannot deploy because
          WEAK | NO_REASON | The customer cannot deploy because: ...
          WEAK | NO_REASON | O cliente só usa o correio antigo
          WEAK | NO_REASON | They met us at 10:30 and want it
          WEAK | NO_REASON | They use https://example.com instead
          WEAK | NO_REASON, BLURS_INTENT | They have not started so far
          WEAK | BLURS_INTENT | Blocked: the proxy currently rejects the certificate
          WEAK | BLURS_INTENT | Bloqueado: o proxy ainda rejeita o certificado
          WEAK | BLURS_INTENT | Blocked: the proxy cur\u00adrent\u200bly rejects the certificate
          WEAK | BLURS_INTENT | Blocked: the proxy rejects it, for\tnow
          WEAK | NO_REASON | Yetis and forerunners are no blurring words
          WEAK | NO_REASON | Kick-off done, mailboxes are being moved
          WEAK | NO_REASON | ระบบไฟร์วอลล์ของลูกค้าไม่ส่งต่ออีเมล
          WEAK | NO_REASON | العميل لا يستطيع النشر
          WEAK | NO_REASON | 客户不能部署
          POOR | REPEATS_STATUS | no intent
          POOR | REPEATS_STATUS | No Intent.
          POOR | REPEATS_STATUS | >> NO  INTENT <<
          POOR | REPEATS_STATUS | sem intenção
          POOR | REPEATS_STATUS | Sem intencao!
          POOR | REPEATS_STATUS | in progress
          POOR | REPEATS_STATUS | em andamento
          POOR | REPEATS_STATUS | The customer is blocked.
          POOR | REPEATS_STATUS | O cliente está bloqueado
          POOR | REPEATS_STATUS | Blocked: customer IT infrastructure
          POOR | REPEATS_STATUS | Blocked because it is blocked
          POOR | REPEATS_STATUS | Infraestrutura de TI
          POOR | REPEATS_STATUS, BLURS_INTENT | no intent for now
          POOR | REPEATS_STATUS, BLURS_INTENT | sem intenção por enquanto
          POOR | REPEATS_STATUS | n/a
          POOR | REPEATS_STATUS | OK
          POOR | LOGISTICS_ONLY | scheduling the kick-off
          POOR | LOGISTICS_ONLY | Scheduling the kick off
          POOR | LOGISTICS_ONLY | agendando o kick-off
          POOR | LOGISTICS_ONLY | Agendando a reuniao de kick-off com o cliente.
          POOR | LOGISTICS_ONLY | Kick-off scheduled for 12 May with the IT team
          POOR | LOGISTICS_ONLY | In progress: kick-off scheduled
          POOR | LOGISTICS_ONLY | Em andamento: reunião agendada para terça
          POOR | LOGISTICS_ONLY | Meeting on Monday, agenda sent
          POOR | TOO_SHORT | firewall
          POOR | TOO_SHORT | Uses Slack
          POOR | TOO_SHORT | usa Slack
          POOR | EMPTY | ``
          POOR | EMPTY | ` `
          POOR | EMPTY | ...
          POOR | EMPTY | 12345
          POOR | EMPTY | 🙂🙂
          POOR | EMPTY | \u200b\u00ad\u2060
          POOR | EMPTY | \u0000\u0007\u001b[
          """)
  void gradesANote(NoteGrade grade, String remarks, String text) {
    var expected = remarks == null ? new Kind[0] : kinds(remarks);
    var note = grader.grade(text, "blocked.it-infrastructure", BLOCKED);
    assertThat(note.remarks()).extracting(NoteRemark::kind).containsExactlyInAnyOrder(expected);
    assertThat(note.grade()).isEqualTo(grade);
    assertThat(note.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GOOD | | 3 attempts by e-mail and phone to the IT manager, no answer.
          GOOD | | No answer after three attempts by email to Maria Souza
          GOOD | | Called Maria twice, then a letter
          GOOD | | Attempts: 3, by Teams and phone, to the admin
          GOOD | | 3 tentativas por e-mail e telefone ao gerente, sem resposta
          GOOD | | Tres tentativas, ligacoes e e-mail para Ana
          WEAK | attempts | Several attempts by e-mail and phone to the IT manager
          WEAK | recipient | 3 attempts by e-mail and phone
          WEAK | channels | 3 attempts to the IT manager
          WEAK | attempts, recipient, channels | They never came back because they are busy
          WEAK | attempts, recipient | Sem retorno por e-mail
          POOR | attempts, recipient, channels | Customer Unresponsive
          POOR | attempts, recipient, channels | o cliente nao responde
          """)
  void wantsTheFactsThatAStatusMustTell(NoteGrade grade, String missing, String text) {
    for (var status : List.of("unknown.silent", "unknown.silent.for-ever")) {
      var note = grader.grade(text, status, SILENT);
      assertThat(note.grade()).isEqualTo(grade);
      assertThat(note.remarks())
          .filteredOn(remark -> remark.kind() == Kind.FACTS_MISSING)
          .flatExtracting(NoteRemark::words)
          .isEqualTo(missing == null ? List.of() : words(missing));
    }
  }

  @Test
  void wantsThoseFactsOfNoOtherStatus() {
    for (var status : List.of("unknown", "unknown.silent-film", "blocked")) {
      var note = grader.grade("Blocked: the proxy rejects the mail", status, Set.of());
      assertThat(note.grade()).isEqualTo(NoteGrade.GOOD);
    }
  }

  @Test
  void namesTheBlurringWordsItFoundAsThePlaybookWritesThem() {
    var note = grader.grade("AINDA não: ate agora, for  now", "blocked", Set.of());
    assertThat(note.remarks())
        .contains(new NoteRemark(Kind.BLURS_INTENT, List.of("for now", "ainda", "até agora")));
  }

  @Test
  void readsLettersInOnePieceAndInTwoAlike() {
    var note = grader.grade("O cliente esta\u0301 sem intenc\u0327a\u0303o", "no-intent", Set.of());
    assertThat(note.remarks()).containsExactly(NoteRemark.of(Kind.REPEATS_STATUS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud800", "\u202e\u0300", "\uffff:", "a\u0000b\u0000c: d\u0000e"})
  void gradesAnyLetters(String text) {
    var note = grader.grade(text.repeat(5000), "blocked", BLOCKED);
    assertThat(note.text()).hasSize(text.length() * 5000);
  }

  @Test
  void findsNothingWithoutWordsToLookFor() {
    var note = new NoteGrader(NoteWords.NONE).grade("Blocked: the proxy", "blocked", BLOCKED);
    assertThat(note.remarks()).containsExactly(NoteRemark.of(Kind.NO_REASON));
  }

  @Test
  void knowsTheNamesOfAStatusAndOfThoseAboveItInEveryLanguage() {
    assertThat(NoteGrader.names(lending(), "lent.short"))
        .containsExactlyInAnyOrder("Lent", "Emprestado", "Short", "Curto");
    assertThat(NoteGrader.names(lending(), "lent")).containsExactlyInAnyOrder("Lent", "Emprestado");
  }

  private static Playbook lending() {
    var texts = Map.of("status.lent", "Lent", "status.lent.short", "Short", "status.lost", "Lost");
    var portuguese = Map.of("status.lent", "Emprestado", "status.lent.short", "Curto");
    return new Playbook(
        "lending",
        "a".repeat(64),
        List.of(),
        List.of(status("lent", Optional.empty()), status("lent.short", Optional.of("lent"))),
        List.of(),
        Map.of(),
        Optional.empty(),
        WORDS,
        Map.of(
            Locale.ENGLISH, new Texts(Locale.ENGLISH, texts, Map.of()),
            Locale.ROOT, new Texts(Locale.ROOT, portuguese, Map.of())),
        Map.of());
  }

  private static Status status(String code, Optional<String> parent) {
    return new Status(
        code,
        Status.Kind.OUTCOME,
        parent,
        1,
        Status.Needs.NOTHING,
        List.of(),
        Optional.empty(),
        Map.of());
  }

  private static Kind[] kinds(String remarks) {
    return words(remarks).stream().map(Kind::valueOf).toArray(Kind[]::new);
  }

  private static List<String> words(String listed) {
    return List.of(listed.split(", "));
  }
}
