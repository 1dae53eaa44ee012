using System.Collections.Immutable;

namespace GamingAudit.Analyzers.Rules;

/// <summary>All rules, in the order of their ids.</summary>
internal static class RuleList
{
    public static readonly ImmutableArray<RewardRule> All = ImmutableArray.Create<RewardRule>(
        new IntegerDivision(),
        new UnguardedDivision(),
        new FloatEquality(),
        new TautologicalBound(),
        new MissingAbs(),
        new DeadTerm(),
        new CancellingTerms(),
        new Overflow(),
        new NotANumber(),
        new RewardAfterEnd(),
        new SetErasesReward(),
        new CumulativeFeedback(),
        new RewardInObservations(),
        new RewardPerFrame(),
        new DivisionByMaxStep(),
        new OneSidedProgress(),
        new PaysForAction(),
        new UndirectedSpeed(),
        new ShapingDominates(),
        new ConstantSignal(),
        new ClockInReward(),
        new RandomInReward(),
        new IoInReward(),
        new StaticState(),
        new StateLeak(),
        new SwallowedException(),
        new CultureInReward(),
        new ContainsGrading());
}
