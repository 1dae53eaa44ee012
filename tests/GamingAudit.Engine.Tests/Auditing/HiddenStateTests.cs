using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Tests.Auditing;

/// <summary>Where an observation hides a part of the state, and whether a memory could know it.</summary>
[Trait("Category", "Learning")]
public sealed class HiddenStateTests
{
    private static readonly AuditBudget Little = new("little", 40_000, 20_000, 4_096, 120);

    [Fact]
    public void What_is_drawn_anew_at_every_step_no_memory_could_know()
    {
        AuditResult result = Search(AuditTarget.Create(
            "essays", new Essays(), step => 2 * Right(step), Right, horizon: 20), "archive");

        Assert.Equal(Verdict.NothingFound, result.Verdict);
    }

    [Fact]
    public void What_was_shown_once_a_memory_could_know()
    {
        AuditResult result = Search(Gate(isGiven: false));

        Assert.Equal(Verdict.NotMeasurable, result.Verdict);
        Assert.Contains("the observation hides Word", result.Because);
        Assert.EndsWith("or give an Honest policy", result.Because);
    }

    [Fact]
    public void Who_saw_the_whole_state_was_paid_no_more_than_the_users_policy() =>
        Assert.Equal(Verdict.NothingFound, Search(Gate(isGiven: true)).Verdict);

    [Fact]
    public void Where_nobody_saw_it_an_honest_policy_that_was_given_is_no_remedy()
    {
        AuditResult result = Search(Gate(isGiven: true), "archive");

        Assert.Equal(Verdict.NotMeasurable, result.Verdict);
        Assert.EndsWith(
            "show it in Observe, or train with a memory (--engine torch --recurrent)", result.Because);
    }

    private static double Right(Transition<Essay, int> step) => step.Action == step.Before.Worth ? 1 : 0;

    private static AuditTarget Gate(bool isGiven)
    {
        MarkovTarget<Post, int> target = AuditTarget.Create(
            "gate", new Gates(), step => Watched(step) - (step.After is { Asked: true, Known: false } ? 40 : 0),
            Watched, horizon: 15);
        return isGiven ? target with { Honest = (_, _, _) => 0 } : target;
    }

    private static double Watched(Transition<Post, int> step) => step.Action == 0 && step.Before.At < 1 ? 1 : 0;

    private static AuditResult Search(AuditTarget target, params string[] without) => Auditor.Audit(
        target, new AuditOptions
        {
            Budget = Little,
            Threads = 2,
            LooksFurther = false,
            Adversaries = AdversaryNames.All.Except([AdversaryNames.Exact, .. without]).ToHashSet(),
            Cancellation = TestContext.Current.CancellationToken,
        });

    private readonly record struct Essay(int Worth, double Opinion);

    private sealed class Essays : IEnvironment<Essay, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(3);

        public int ObservationSize => 1;

        public Essay Reset(Chance chance)
        {
            int worth = chance.Below(3);
            return new Essay(worth, worth + chance.Normal(0, 0.5));
        }

        public Essay Step(Essay essay, int mark, Chance chance) => Reset(chance);

        public bool IsTerminal(Essay essay) => false;

        public void Observe(Essay essay, Span<float> observation) => observation[0] = (float)essay.Opinion - 1;
    }

    private readonly record struct Post(int Word, double At, bool Asked, bool Known);

    // Today's word is shown at the gate and asked for a few steps on; there is nothing to be had by it.
    private sealed class Gates : IEnvironment<Post, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(5);

        public int ObservationSize => 4;

        public Post Reset(Chance chance) => new(chance.Below(3), 0, false, false);

        public Post Step(Post post, int action, Chance chance) => action switch
        {
            1 => post with { At = Math.Min(2, post.At + chance.Uniform(0.5, 1)) },
            >= 2 when post.At >= 2 => post with { Asked = true, Known = action - 2 == post.Word },
            _ => post,
        };

        public bool IsTerminal(Post post) => post.Asked;

        public void Observe(Post post, Span<float> observation)
        {
            if (post.At == 0) observation[post.Word] = 1;
            observation[3] = (float)post.At;
        }
    }
}
