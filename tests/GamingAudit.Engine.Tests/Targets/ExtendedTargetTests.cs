using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Targets.Versioning;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Tests.Targets;

public sealed class ExtendedTargetTests
{
    private enum Act { Work, Submit }

    // Work adds to what is done; what is submitted is judged, and submitting ends the exam.
    private static MarkovTarget<int, Act> Exam(Reward<int, Act> proxy) => AuditTarget.Create(
        "exam", new Desk(), proxy, step => step.Action == Act.Submit ? Math.Min(step.Before, 5) : 0, horizon: 12);

    [Fact]
    public void What_is_done_ends_an_episode()
    {
        // Without the end it would pay to submit for ever; with it, to do all of the work first.
        AuditResult endless = Audit(Exam(step => step.Action == Act.Submit ? 1 : 0));
        AuditResult ended = Audit(
            Exam(step => step.Action == Act.Submit ? Math.Min(step.Before, 5) : 0)
                .EndingWhen(step => step.Action == Act.Submit));
        Assert.Equal(12, endless.Figures!.Found.Proxy.Mean);
        Assert.True(ended.Certified);
        Assert.Equal((Verdict.Sound, 5.0), (ended.Verdict, ended.Figures!.Found.Proxy.Mean));

        AuditResult hasty = Audit(
            Exam(step => step.Action == Act.Submit ? 6 - step.Before : 0)
                .EndingWhen(step => step.Action == Act.Submit));
        Assert.Equal(Verdict.Gamed, hasty.Verdict);
        Assert.Single(hasty.Witness!.Exploit.Steps);
    }

    [Fact]
    public void A_draw_is_seen_by_the_reward_alone_and_enumerated()
    {
        MarkovTarget<Drawn<int, bool>, Act> target = Exam(_ => 0).WithDraw(
            chance => chance.Bernoulli(0.25), (step, doubled) => step.Action == Act.Work ? doubled ? 2 : 1 : 0);
        AuditResult result = Audit(target);
        Assert.True(result.Certified);
        Assert.Equal(12 * 1.25, result.Figures!.Found.Proxy.Mean, 9);
        Assert.Equal(1, target.Environment.ObservationSize);
    }

    [Fact]
    public void The_version_is_that_of_all_that_was_written()
    {
        string[] versions =
        [
            CodeVersion.Of(Exam(Done).EndingWhen(step => step.Action == Act.Submit)),
            CodeVersion.Of(Exam(Done).EndingWhen(step => step.Action == Act.Work)),
            CodeVersion.Of(Exam(step => 2 * step.Before).EndingWhen(step => step.Action == Act.Submit)),
            CodeVersion.Of(Exam(Done)),
        ];
        Assert.Distinct(versions);

        static double Done(Transition<int, Act> step) => step.Before;
    }

    [Fact]
    public void What_was_declared_before_is_refused()
    {
        MarkovTarget<int, Act> target = Exam(_ => 0).WithShift("late", _ => 3);
        Assert.Contains("call EndingWhen before them", Assert.Throws<InvalidOperationException>(
            () => target.EndingWhen(_ => true)).Message);
    }

    private static AuditResult Audit(AuditTarget target) =>
        Auditor.Audit(target, new AuditOptions { LooksFurther = false });

    private sealed class Desk : IEnvironment<int, Act>
    {
        public ActionSpace<Act> Actions { get; } = ActionSpace.Discrete<Act>();

        public int ObservationSize => 1;

        public int Reset(Chance chance) => 0;

        public int Step(int state, Act action, Chance chance) => action == Act.Work ? Math.Min(9, state + 1) : state;

        public bool IsTerminal(int state) => false;

        public void Observe(int state, Span<float> observation) => observation[0] = state / 9f;
    }
}
