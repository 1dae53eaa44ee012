using GamingAudit.Samples;
using GamingAudit.Suite;

namespace GamingAudit.Testing.Tests;

/// <summary>
/// For each property, targets of the suite that violate it. The suite's rewards are pure and finite, so the first two
/// properties are violated by a flawed reward in an environment of the suite.
/// </summary>
internal static class Violations
{
    public static IReadOnlyDictionary<string, RewardProperty> ByName { get; } =
        new (string Of, RewardProperty Property)[]
    {
        ("bicycle, counting its calls", RewardProperties.Deterministic(Bicycle(Counting()))),
        ("bicycle, inverse distance", RewardProperties.Finite(Bicycle(
            step => 1.0 / (10 - step.After.At)))),
        ("tomato-bucket", RewardProperties.WithinBounds(Suite("tomato-bucket"), 0, 0.6)),
        ("tumble-runner", RewardProperties.WithinBounds(Suite("tumble-runner"), -1.5, 4)),
        ("thumbs-up-beg, never reached", RewardProperties.WithinBounds(Suite("thumbs-up-beg"), 0, 1)),
        ("idle-alive-bonus", RewardProperties.NoRewardForDoingNothing(Suite("idle-alive-bonus"))),
        ("endless-dialogue", RewardProperties.NoRewardForDoingNothing(Suite("endless-dialogue"))),
        ("kart-facing", RewardProperties.NoRewardForDoingNothing(Suite("kart-facing"))),
        ("boat-race", RewardProperties.NoProfitableIdleCycle(Suite("boat-race"))),
        ("coast-lagoon", RewardProperties.NoProfitableIdleCycle(Suite("coast-lagoon"))),
        ("bicycle-circle", RewardProperties.NoProfitableIdleCycle(Suite("bicycle-circle"))),
        ("tomato-bucket", RewardProperties.NoProfitableIdleCycle(Suite("tomato-bucket"))),
        ("support-per-step", RewardProperties.NoProfitableIdleCycle(Suite("support-per-step"))),
        ("bicycle-circle", RewardProperties.PotentialBased(Suite("bicycle-circle"))),
        ("bicycle-pbrs-wrong-gamma", RewardProperties.PotentialBased(Suite("bicycle-pbrs-wrong-gamma"))),
        ("sokoban-side-effect", RewardProperties.PotentialBased(Suite("sokoban-side-effect"))),
        ("mountain-car-one-sided", RewardProperties.DifferenceOf<HillCar>(
            Suite("mountain-car-one-sided"), car => 5 * car.X, "rightward")),
        ("support-per-step", RewardProperties.MonotoneIn<Case>(Suite("support-per-step"), open => open.Progress)),
        ("endless-dialogue", RewardProperties.MonotoneIn<Conversation>(
            Suite("endless-dialogue"), talk => talk.Ending == Ending.Open ? talk.Facts : 0)),
        ("lego-flip", RewardProperties.MonotoneIn<Block>(Suite("lego-flip"), Height)),
        ("absent-supervisor", RewardProperties.InvariantUnder<Visitor>(
            Suite("absent-supervisor"), visitor => visitor with { IsSupervised = !visitor.IsSupervised })),
        ("tomato-bucket", RewardProperties.NotWrittenByAgent<Garden, int>(
            Suite("tomato-bucket"), garden => garden.At, (garden, at) => garden with { At = at })),
        ("rocks-diamonds", RewardProperties.NotWrittenByAgent<Yard, bool>(
            Suite("rocks-diamonds"), yard => yard.IsSwitched, (yard, on) => yard with { IsSwitched = on })),
        ("idle-alive-bonus", RewardProperties.TermsInScale<Posture, Motion>(
            Suite("idle-alive-bonus"), Humanoid.Forward)),
        ("bicycle-circle", RewardProperties.TermsInScale<Bicycle, Pedal>(
            Suite("bicycle-circle"), BicycleRide.Arrival)),
        ("suicide-corridor", RewardProperties.TermsInScale<Walker, Stroll>(
            Suite("suicide-corridor"), step => step.After.At == 15 ? 5 : 0)),
        ("reacher-closeness", RewardProperties.TermsInScale(Suite("reacher-closeness"), "touch")),
        ("pancake-toss", RewardProperties.ProxyAgreesWithTrue(Suite("pancake-toss"))),
        ("suicide-corridor", RewardProperties.ProxyAgreesWithTrue(Suite("suicide-corridor"))),
        ("pump-no-insulin-cost", RewardProperties.TranslatesUnits<Metabolism>(
            Suite("pump-no-insulin-cost"), body => body with { Glucose = body.Glucose / 18 })),
    }.ToDictionary(entry => $"{entry.Property.Name}: {entry.Of}", entry => entry.Property);

    private static AuditTarget Suite(string name) => SuiteTargets.ByName[name];

    private static double Height(Block block) => block switch { Block.OnBlue => 2, Block.Held => 1, _ => 0 };

    private static AuditTarget Bicycle(Reward<Bicycle, Pedal> proxy) =>
        AuditTarget.Create("bicycle", new BicycleRide(), proxy, BicycleRide.Arrival, horizon: 80);

    private static Reward<Bicycle, Pedal> Counting()
    {
        int calls = 0;
        return step => BicycleRide.Arrival(step) + 0.001 * calls++;
    }
}
