using System.Collections.Immutable;

namespace GamingAudit.Analyzers.Rules;

/// <summary>All rules, in the order of their ids.</summary>
internal static class RuleList
{
    public static readonly ImmutableArray<RewardRule> All = ImmutableArray.Create<RewardRule>(
        new IntegerDivision(),
        new UnguardedDivision(),
        new FloatEquality(),
        new RewardAfterEnd(),
        new SetErasesReward(),
        new CumulativeFeedback(),
        new RewardInObservations(),
        new RewardPerFrame(),
        new DivisionByMaxStep(),
        new DelayedEnd(),
        new EndInLoop(),
        new TimeOutAsFailure(),
        new DeadTimeOut(),
        new NoEnd(),
        new OneSidedProgress(),
        new PaysForAction(),
        new UndirectedSpeed(),
        new ShapingDominates(),
        new ConstantSignal(),
        new StateCamping(),
        new RepeatableEvent(),
        new IdleBonus(),
        new SuicideIncentive(),
        new FreeFailure(),
        new UnboundedTerm(),
        new ShrinkableDenominator(),
        new SupervisedPenalty(),
        new ObservedReward(),
        new AgentWrittenMeasure(),
        new OneSidedPenalty(),
        new UnguardedBodyPart(),
        new ShapingDiscount(),
        new TerminalPotential(),
        new StaleBaseline(),
        new PerverseSign(),
        new ActionOverridden(),
        new DiscountedAway(),
        new BypassedMeasure(),
        new ClockInReward(),
        new RandomInReward());
}
