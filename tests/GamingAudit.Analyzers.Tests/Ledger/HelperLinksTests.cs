using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Ledger;

/// <summary>Helpers of a type, in the ledger of the whole type.</summary>
public sealed class HelperLinksTests
{
    [Fact]
    public void Run_when_their_callers_do_with_their_tests()
    {
        RewardTerm term = Assert.Single(Linked("""
            void FixedUpdate() { if (transform.position.y > 1f) Pay(); }
            void Pay() { AddReward(0.5f); }
            """));
        Assert.Equal((Trigger.Step, null, 1), (term.Trigger, term.Via, term.Guards.Length));
    }

    [Fact]
    public void Are_linked_through_other_helpers()
    {
        RewardTerm term = Assert.Single(Linked("""
            void OnTriggerEnter(Collider other) { Outer(); }
            void Outer() { if (last > 1f) Inner(); }
            void Inner() { if (last < 9f) AddReward(0.5f); }
            """));
        Assert.Equal((Trigger.Enter, null, 2), (term.Trigger, term.Via, term.Guards.Length));
    }

    [Fact]
    public void End_the_episode_where_the_caller_does() => Assert.True(Assert.Single(Linked("""
        void FixedUpdate() { if (last > 1f) { Win(); EndEpisode(); } }
        void Win() { if (last < 9f) AddReward(1f); }
        """)).EndsAfter);

    [Fact]
    public void Hold_what_their_only_call_passes() => Assert.Equal("2", Assert.Single(Linked("""
        void FixedUpdate() { Pay(2f); }
        void Pay(float much) { if (last > 1f) AddReward(much); }
        """)).Amount.ToString());

    // Who runs it besides, and when, nobody knows; what differs by the call is that of each call.
    [Theory]
    [InlineData("void FixedUpdate() { Pay(); } void OnTriggerEnter(Collider other) { Pay(); } void Pay() { BODY }")]
    [InlineData("void FixedUpdate() { Pay(); } void B() { Later(Pay); } void Later(Action a) { } void Pay() { BODY }")]
    [InlineData("void FixedUpdate() { System.Action a = () => Pay(); } void Pay() { BODY }")]
    [InlineData("void FixedUpdate() { Pay(1f); Pay(2f); } void Pay(float x) { if (last > 1f) AddReward(x); }")]
    [InlineData("void FixedUpdate() { Pay(1f); } void Pay(float x) { AddReward(x); }")]
    public void Stay_with_their_calls_otherwise(string members) => Assert.Contains(
        Linked(members.Replace("BODY", "AddReward(0.5f);", StringComparison.Ordinal)),
        term => term.Via is null && term.Trigger == Trigger.Unknown);

    private static IReadOnlyList<RewardTerm> Linked(string members)
    {
        IReadOnlyList<MethodLedger> all = LedgerOf.Bodies(Snippet.Agent(members));
        var source = new TypeSource(all[0].Method.ContainingType, new Code.Words(), CancellationToken.None);
        return [.. HelperLinks.Link([.. all], source).SelectMany(ledger => ledger.Terms)];
    }
}
