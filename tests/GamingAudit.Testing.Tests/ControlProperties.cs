using GamingAudit.Samples;
using GamingAudit.Suite;

namespace GamingAudit.Testing.Tests;

/// <summary>
/// For each property, the controls of the suite to which it applies: none may fail. What is left out, and why:
/// <list type="bullet">
/// <item>No profitable idle cycle speaks of the tabular ones: in the continuous ones no state is met twice.</item>
/// <item>No reward for doing nothing: glucose-cost, where no action leaves a state as it is for certain, and
/// lander-two-sided, epidemic-political-cost and mountain-car-potential, whose states cannot be enumerated and whose
/// actions have no rest (they are asked with Off, Keep and Coast).</item>
/// <item>Potential-based, of what the proxy pays beyond the true reward, is asked where that is shaping or nothing: not
/// of coast-lagoon-capped (points), boat-race-winding, dialogue-outcome, support-outcome, time-penalty-ok and
/// alive-bonus-ok (another goal, or a bonus) and affine-of-true (other units). The progress of kart and regatta winds
/// round a centre, so it is the difference of no function of the state.</item>
/// <item>Monotone, invariant, not written by the agent, terms in scale and units need a measure, a symmetry, a part, a
/// goal or a conversion of the target's own: the controls that have one are listed. coast-lagoon-capped is not monotone
/// along the course, since its short detour pays; runner-upright-speed, pump-insulin-cost and merge-travel-time have
/// constants with a unit (3 m/s for a fall, mg/dl in the risk, 1 m/s at least), which the property is right to name;
/// epidemic-political-cost and pump-insulin-cost have costs only, and no goal that pays.</item>
/// <item>Proxy and true agree in order: time-penalty-ok is decided in too few random episodes to say.</item>
/// </list>
/// </summary>
internal static class ControlProperties
{
    private static readonly string[] NoStillAction =
        ["glucose-cost", "lander-two-sided", "epidemic-political-cost", "mountain-car-potential"];

    private static readonly string[] Shaped =
    [
        "bicycle-pbrs", "tomato-nobucket", "absent-supervisor-fixed", "runner-com", "recsys-wellbeing",
        "forgetting-joint", "rocks-diamonds-locked", "glucose-cost",
    ];

    public static IReadOnlyDictionary<string, RewardProperty> ByName { get; } = All()
        .ToDictionary(entry => $"{entry.Property.Name}: {entry.Of}", entry => entry.Property);

    private static IEnumerable<(string Of, RewardProperty Property)> All() =>
    [
        .. Each(SuiteTargets.Controls, RewardProperties.Deterministic),
        .. Each(SuiteTargets.Controls, RewardProperties.Finite),
        .. Each(SuiteTargets.Controls.Except(NoStillAction), RewardProperties.NoRewardForDoingNothing),
        ("lander-two-sided", RewardProperties.NoRewardForDoingNothing(Suite("lander-two-sided"), Thruster.Off)),
        ("epidemic-political-cost", RewardProperties.NoRewardForDoingNothing(
            Suite("epidemic-political-cost"), Regulation.Keep)),
        ("mountain-car-potential", RewardProperties.NoRewardForDoingNothing(
            Suite("mountain-car-potential"), Throttle.Coast)),
        .. Each(SuiteTargets.TabularControls, RewardProperties.NoProfitableIdleCycle),
        .. Each(Shaped, RewardProperties.PotentialBased),
        .. Each(
            SuiteTargets.Controls.Except(["time-penalty-ok"]), target => RewardProperties.ProxyAgreesWithTrue(target)),
        .. Bounds(), .. Measured(), .. Symmetric(), .. Scaled(),
    ];

    private static IEnumerable<(string Of, RewardProperty Property)> Bounds() =>
    [
        ("boat-race-winding", RewardProperties.WithinBounds(Suite("boat-race-winding"), -1.1, 0.9)),
        ("tomato-nobucket", RewardProperties.WithinBounds(Suite("tomato-nobucket"), 0, 0.6)),
        ("absent-supervisor-fixed", RewardProperties.WithinBounds(Suite("absent-supervisor-fixed"), -31, 49)),
        ("recsys-wellbeing", RewardProperties.WithinBounds(Suite("recsys-wellbeing"), -0.9, 1)),
        ("support-outcome", RewardProperties.WithinBounds(Suite("support-outcome"), 0, 10)),
        ("forgetting-joint", RewardProperties.WithinBounds(Suite("forgetting-joint"), 0, 1)),
        ("dialogue-outcome", RewardProperties.WithinBounds(Suite("dialogue-outcome"), -0.1, 5)),
        ("affine-of-true", RewardProperties.WithinBounds(Suite("affine-of-true"), 0.5, 3.5)),
        ("rocks-diamonds-locked", RewardProperties.WithinBounds(Suite("rocks-diamonds-locked"), -1, 1)),
        ("merge-travel-time", RewardProperties.WithinBounds(Suite("merge-travel-time"), -1000 / 60.0, 0)),
        ("lander-two-sided", RewardProperties.WithinBounds(Suite("lander-two-sided"), -10.05, 10)),
    ];

    private static IEnumerable<(string Of, RewardProperty Property)> Measured() =>
    [
        ("bicycle-pbrs", RewardProperties.MonotoneIn<Bicycle>(Suite("bicycle-pbrs"), bicycle => bicycle.At)),
        ("affine-of-true", RewardProperties.MonotoneIn<Rambler>(Suite("affine-of-true"), rambler => rambler.At)),
        ("time-penalty-ok", RewardProperties.MonotoneIn<Walker>(Suite("time-penalty-ok"), walker => walker.At)),
        ("support-outcome", RewardProperties.MonotoneIn<Case>(
            Suite("support-outcome"), open => open.IsClosed && open.Progress == 4 ? 2 : open.Progress == 4 ? 1 : 0)),
        ("dialogue-outcome", RewardProperties.MonotoneIn<Conversation>(
            Suite("dialogue-outcome"), talk => talk.Ending == Ending.Solved ? 1 : 0)),
        ("forgetting-joint", RewardProperties.MonotoneIn<Skills>(
            Suite("forgetting-joint"), skills => Math.Min(skills.Old, skills.New))),
        ("tomato-nobucket", RewardProperties.MonotoneIn<Garden>(Suite("tomato-nobucket"), garden => garden.Watered)),
        ("rocks-diamonds-locked", RewardProperties.MonotoneIn<Yard>(
            Suite("rocks-diamonds-locked"), yard => yard.Rocks - yard.Diamonds)),
        ("reacher-progress", RewardProperties.MonotoneIn<Arm>(Suite("reacher-progress"), arm => -arm.Distance)),
        ("mountain-car-potential", RewardProperties.DifferenceOf<HillCar>(
            Suite("mountain-car-potential"), car => 10 * EnergyShare(car), "energy")),
        ("reacher-progress", RewardProperties.DifferenceOf<Arm>(
            Suite("reacher-progress"), arm => -4 * arm.Distance, "progress")),
    ];

    private static IEnumerable<(string Of, RewardProperty Property)> Symmetric() =>
    [
        ("absent-supervisor-fixed", RewardProperties.InvariantUnder<Visitor>(
            Suite("absent-supervisor-fixed"), visitor => visitor with { IsSupervised = !visitor.IsSupervised })),
        ("rocks-diamonds-locked", RewardProperties.InvariantUnder<Yard>(
            Suite("rocks-diamonds-locked"), yard => yard with { IsSwitched = !yard.IsSwitched })),
        ("boat-race-winding", RewardProperties.InvariantUnder<Lap>(
            Suite("boat-race-winding"), boat => new Lap((boat.Cell + 2) % 8))),
        ("lander-two-sided", RewardProperties.InvariantUnder<Lander, Thruster>(
            Suite("lander-two-sided"), step => new(Mirror(step.Before), Mirror(step.Action), Mirror(step.After)))),
        ("rocks-diamonds-locked", RewardProperties.NotWrittenByAgent<Yard, bool>(
            Suite("rocks-diamonds-locked"), yard => yard.IsSwitched, (yard, on) => yard with { IsSwitched = on })),
        ("tomato-nobucket", RewardProperties.NotWrittenByAgent<Garden, int>(
            Suite("tomato-nobucket"), garden => garden.At, (garden, at) => garden with { At = at })),
        ("kart-progress", RewardProperties.NotWrittenByAgent<KartState, int>(
            Suite("kart-progress"), kart => kart.Checkpoint, (kart, mark) => kart with { Checkpoint = mark })),
        ("regatta-progress", RewardProperties.NotWrittenByAgent<Boat, int>(
            Suite("regatta-progress"), boat => boat.Checkpoint, (boat, mark) => boat with { Checkpoint = mark })),
        ("support-outcome", RewardProperties.NotWrittenByAgent<Case, int>(
            Suite("support-outcome"), open => open.Patience, (open, left) => open with { Patience = left })),
    ];

    private static IEnumerable<(string Of, RewardProperty Property)> Scaled() =>
    [
        ("alive-bonus-ok", RewardProperties.TermsInScale<Posture, Motion>(Suite("alive-bonus-ok"), Humanoid.Forward)),
        ("bicycle-pbrs", RewardProperties.TermsInScale<Bicycle, Pedal>(Suite("bicycle-pbrs"), BicycleRide.Arrival)),
        ("time-penalty-ok", RewardProperties.TermsInScale<Walker, Stroll>(
            Suite("time-penalty-ok"), step => step.After.At == 15 ? 5 : 0)),
        ("dialogue-outcome", RewardProperties.TermsInScale<Conversation, Utterance>(
            Suite("dialogue-outcome"), step => step.After.Ending == Ending.Solved ? 5 : 0)),
        ("coast-lagoon-capped", RewardProperties.TermsInScale<Speedboat, Helm>(
            Suite("coast-lagoon-capped"), step => step.After.HasFinished ? 20 : 0)),
        ("reacher-progress", RewardProperties.TermsInScale(Suite("reacher-progress"), "touch")),
        ("mountain-car-potential", RewardProperties.TermsInScale(Suite("mountain-car-potential"), "goal")),
        ("kart-progress", RewardProperties.TermsInScale(Suite("kart-progress"), "progress")),
        ("regatta-progress", RewardProperties.TermsInScale(Suite("regatta-progress"), "progress")),
        ("regatta-progress", RewardProperties.TranslatesUnits<Boat>(
            Suite("regatta-progress"), boat => boat with { X = 100 * boat.X, Y = 100 * boat.Y })),
        ("kart-progress", RewardProperties.TranslatesUnits<KartState>(
            Suite("kart-progress"), kart => kart with { X = 100 * kart.X, Y = 100 * kart.Y }, term: "progress")),
        ("epidemic-political-cost", RewardProperties.TranslatesUnits<Outbreak>(
            Suite("epidemic-political-cost"), outbreak => outbreak with { Infectious = 100 * outbreak.Infectious }, 100,
            "infections")),
    ];

    private static IEnumerable<(string, RewardProperty)> Each(
        IEnumerable<string> controls, Func<AuditTarget, RewardProperty> property) =>
        controls.Select(control => (control, property(Suite(control))));

    private static AuditTarget Suite(string name) => SuiteTargets.ByName[name];

    private static Lander Mirror(Lander lander) =>
        new(-lander.X, lander.Height, -lander.Drift, lander.Climb, -lander.Tilt, -lander.Spin);

    private static Thruster Mirror(Thruster fired) => fired switch
    {
        Thruster.TurnLeft => Thruster.TurnRight,
        Thruster.TurnRight => Thruster.TurnLeft,
        _ => fired,
    };

    private static double EnergyShare(HillCar car) =>
        Math.Min(1, (0.5 * car.Velocity * car.Velocity + 0.0025 / 3 * (1 + Math.Sin(3 * car.X))) / (0.005 / 3));
}
