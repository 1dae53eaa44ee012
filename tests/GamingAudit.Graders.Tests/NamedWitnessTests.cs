using System.Text;
using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Graders.Cases;
using GamingAudit.Graders.Corpora;
using GamingAudit.Graders.Targets;
using GamingAudit.Graders.Truths;

namespace GamingAudit.Graders.Tests;

public sealed class NamedWitnessTests
{
    private static readonly GraderCase Product = new("What is 6 times 7?", "42");
    private static readonly GraderCase Sum = new("What is 1 plus 1?", "2");
    private static readonly AnswerCorpus Other = AnswerCorpus.Parse(
        """
        {"families": [
          {"name": "bare", "verdict": "right", "why": "Bare.", "answers": ["<<reference>>"]},
          {"name": "blank", "verdict": "wrong", "why": "Nothing.", "answers": [""]}
        ]}
        """);

    private static readonly GraderTarget Loose = Target((_, answer) => answer.Contains("star") ? 1 : 0);
    private static readonly Witness Found = Audits.Of(Loose).Witness!;

    [Fact]
    public void A_witness_says_the_task_the_reference_and_the_whole_answer()
    {
        Assert.Equal([Product.Prompt, Product.Reference], Found.Exploit.Steps[0].Texts!.Take(2));
        Assert.Contains("star", Found.Exploit.Steps[0].Texts![2]);
        Assert.Equal(3, Found.Honest.Steps[0].Texts!.Count);
    }

    [Fact]
    public void Another_corpus_and_another_budget_replay_the_same_answer()
    {
        ReplayReport report = WitnessPlayer.Replay(Loose with { Corpus = Other, Calls = 7 }, Found);

        Assert.Equal(ReplayOutcome.Reproduced, report.Outcome);
        Assert.Equal(Found.Exploit.Steps[0].Texts, report.Exploit!.Steps[0].Texts);
    }

    [Fact]
    public void A_replay_asks_for_the_answer_and_does_not_search()
    {
        int asked = 0;
        WitnessPlayer.Recheck(Target((_, _) => ++asked), Found);

        Assert.Equal(2, asked);
    }

    [Fact]
    public void A_grader_that_was_mended_closes_it_and_one_that_was_not_leaves_it_open()
    {
        RecheckReport mended = WitnessPlayer.Recheck(Target(StrictTruth.Score), Found);
        RecheckReport open = WitnessPlayer.Recheck(
            Target((_, answer) => answer.Contains("star") && answer.Length < 1_000 ? 0.9 : 0), Found);

        Assert.Equal(RecheckOutcome.Closed, mended.Outcome);
        Assert.Equal(RecheckOutcome.Pays, open.Outcome);
        Assert.Contains("0.9", open.Detail);
    }

    [Fact]
    public void A_grader_that_was_edited_is_of_another_version() => Assert.Equal(
        ReplayOutcome.OtherVersion, WitnessPlayer.Replay(Target(StrictTruth.Score), Found).Outcome);

    [Fact]
    public void More_tasks_change_nothing_and_another_reference_is_told()
    {
        Grader grader = (_, answer) => answer.Contains("star") ? 1 : 0;
        RecheckReport more = WitnessPlayer.Recheck(GraderTarget.CreateForTasks("loose", grader, [Sum, Product]), Found);
        RecheckReport edited = WitnessPlayer.Recheck(
            GraderTarget.CreateForTasks("loose", grader, [Product with { Reference = "43" }]), Found);
        RecheckReport gone = WitnessPlayer.Recheck(GraderTarget.CreateForTasks("loose", grader, [Sum]), Found);

        Assert.Equal(RecheckOutcome.Pays, more.Outcome);
        Assert.Equal(RecheckOutcome.NoLongerApplies, edited.Outcome);
        Assert.Contains("expects \"43\", and expected \"42\" when it was recorded", edited.Detail);
        Assert.Contains("is none of the cases any more", gone.Detail);
    }

    [Fact]
    public void An_audit_begins_with_the_answers_of_earlier_witnesses()
    {
        GraderTarget poor = Target((_, answer) => answer.Contains("sta") && answer.Contains('r') ? 1 : 0) with
        {
            Corpus = Other,
            Calls = 8,
        };

        AuditResult alone = Audits.Of(poor);
        AuditResult result = Auditor.Audit(poor, new AuditOptions
        {
            Seed = 1,
            Threads = 1,
            Adversaries = new HashSet<string> { AdversaryNames.Exact },
            LooksFurther = false,
            Corpus = [new StoredWitness("star", Found)],
        });

        Assert.NotEqual(Verdict.Gamed, alone.Verdict);
        Assert.Equal(Verdict.Gamed, result.Verdict);
        Assert.Equal(RecheckOutcome.Pays, Assert.Single(result.Corpus).Outcome);
    }

    [Fact]
    public void No_answer_is_half_a_character()
    {
        GraderTarget target = Target((_, answer) => Math.Min(0.9, answer.Count(char.IsSurrogate) / 4.0));

        Assert.All(
            target.Search().Findings[0].Tricks,
            given => Assert.Equal(given.Text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(given.Text))));
    }

    private static GraderTarget Target(Grader grader) =>
        GraderTarget.CreateForTasks("loose", grader, [Product]) with { Calls = 500 };
}
