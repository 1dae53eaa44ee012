using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Engine.Tests.BlackBox;

public sealed class BoxCheckTests
{
    private static readonly AuditBudget Small = new("small", 40_000, 20_000, 1_024, 300);

    // Each call of a box from another thread waits for that thread.
    private static readonly AuditBudget Least = new("least", 4_000, 2_000, 256, 300);

    private static readonly Lazy<(Verdict, double?, double?)> Plain =
        new(() => Verdicts(Audit(CartBox.Target(() => new CartBox(new Cart())), budget: Least)));

    [Fact]
    public void Says_that_a_box_ignores_its_seed()
    {
        AuditResult result = Audit(CartBox.Target(() => new CartBox(new Cart(), seeds: false)));

        Assert.Equal(FaultKind.Unrepeatable, result.Fault?.Kind);
        Assert.StartsWith(
            "The box ignores its seed: reset with the same seed and given the same actions, it showed something else "
                + "after the reset. Draw all of", result.Fault!.Message);
    }

    [Fact]
    public void Plays_one_instance_in_turn_where_two_share_a_world()
    {
        var world = new Cart();
        AuditResult result = Audit(CartBox.Target(() => new CartBox(world)));

        Assert.Null(result.Fault);
        Assert.StartsWith("a second instance cannot be played beside the first", result.Notes[0]);
        Assert.Equal(
            Verdicts(CartBox.Target(() => new CartBox(new Cart())) with { MaxInstances = 1 }), Verdicts(result));
    }

    [Fact]
    public void Plays_one_instance_in_turn_where_a_second_cannot_be_made()
    {
        int made = 0;
        AuditResult result = Audit(CartBox.Target(() => new Sole(() => ++made, () => --made)));

        Assert.Null(result.Fault);
        Assert.Equal(0, made);
        Assert.Contains("Port 5004 is in use", result.Notes[0]);
        Assert.EndsWith("MaxInstances = 1 says so", result.Notes[0]);
    }

    [Fact]
    public void Makes_no_second_instance_of_what_there_is_one_of()
    {
        int made = 0;
        AuditResult result = Audit(
            CartBox.Target(() => new Sole(() => ++made, () => { })) with { MaxInstances = 1 });

        Assert.Null(result.Fault);
        Assert.Equal(1, made);
        Assert.DoesNotContain(result.Notes, note => note.Contains("instance"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Calls_a_box_by_the_thread_that_made_it(bool says)
    {
        AuditResult result = Audit(CartBox.Target(() => new Bound()) with { IsThreadBound = says }, budget: Least);

        Assert.Null(result.Fault);
        Assert.Equal(says, !result.Notes.Any(note => note.Contains("IsThreadBound = true")));
        Assert.Equal(Plain.Value, Verdicts(result));
    }

    [Fact]
    public void Finds_the_exploit_with_a_few_instances_and_replays_it()
    {
        BlackBoxTarget target = CartBox.Target(() => new CartBox(new Cart())) with
        {
            MaxInstances = 2,
            Honest = Cart.Balance,
        };
        AuditResult result = Audit(target, adversaries: ["probes", "ppo"]);

        Assert.Equal(Verdict.Gamed, result.Verdict);
        Assert.Equal(ReplayOutcome.Reproduced, WitnessPlayer.Replay(target, result.Witness!).Outcome);
        Assert.Equal(Verdicts(result), Verdicts(Audit(target, threads: 1, adversaries: ["probes", "ppo"])));
    }

    private static (Verdict, double?, double?) Verdicts(AuditTarget target) => Verdicts(Audit(target));

    private static (Verdict, double?, double?) Verdicts(AuditResult result) =>
        (result.Verdict, result.Figures?.Found.Proxy.Mean, result.Figures?.Honest.True.Mean);

    private static AuditResult Audit(
        AuditTarget target, int threads = 2, string[]? adversaries = null, AuditBudget? budget = null) =>
        Auditor.Audit(target, new AuditOptions
        {
            Budget = budget ?? Small,
            Threads = threads,
            Adversaries = (adversaries ?? AdversaryNames.All).ToHashSet(),
            LooksFurther = false,
            Cancellation = TestContext.Current.CancellationToken,
        });

    private sealed class Sole : CartBox
    {
        private readonly Action leave;

        public Sole(Func<int> enter, Action leave) : base(new Cart())
        {
            this.leave = leave;
            if (enter() <= 1) return;
            leave();
            throw new InvalidOperationException("Port 5004 is in use.");
        }

        public override void Dispose() => leave();
    }

    private sealed class Bound() : CartBox(new Cart())
    {
        private readonly int owner = Environment.CurrentManagedThreadId;

        public override void Reset(ulong seed, Span<float> observation)
        {
            Check();
            base.Reset(seed, observation);
        }

        public override BlackBoxStep Step(
            ReadOnlySpan<int> branches, ReadOnlySpan<float> values, Span<float> observation)
        {
            Check();
            return base.Step(branches, values, observation);
        }

        public override void Dispose() => Check();

        private void Check()
        {
            if (Environment.CurrentManagedThreadId != owner)
                throw new InvalidOperationException("It may be called from its own thread only.");
        }
    }
}
