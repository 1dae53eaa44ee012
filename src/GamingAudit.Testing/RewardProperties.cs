using GamingAudit.Testing.Properties;

namespace GamingAudit.Testing;

/// <summary>
/// Properties that a reward should have, each ready to be checked:
/// <code>RewardProperties.NoProfitableIdleCycle(target).Check();</code>
/// </summary>
public static class RewardProperties
{
    /// <summary>
    /// All properties that need nothing but the target; those it has nothing to say of are passed over.
    /// </summary>
    public static RewardProperty All(AuditTarget target) => new(
        target, new Deterministic(), new Finite(), new NoRewardForDoingNothing(null), new NoProfitableIdleCycle(),
        new OrderAgreement(0));

    /// <summary>The same transition pays the same, whenever it is asked about, and the dynamics repeat.</summary>
    public static RewardProperty Deterministic(AuditTarget target) => new(target, new Deterministic());

    /// <summary>No reachable transition pays NaN or infinity.</summary>
    public static RewardProperty Finite(AuditTarget target) => new(target, new Finite());

    /// <summary>
    /// The proxy of every step lies between the bounds; where all transitions can be enumerated, both are reached too.
    /// </summary>
    public static RewardProperty WithinBounds(AuditTarget target, double low, double high) =>
        new(target, new WithinBounds(low, high));

    /// <summary>
    /// An agent that does nothing is not paid nearly as much as the best known behaviour, unless the true reward pays
    /// it as well. What does nothing is found out: an action that leaves the state as it is, or a Box at rest.
    /// </summary>
    public static RewardProperty NoRewardForDoingNothing(AuditTarget target) =>
        new(target, new NoRewardForDoingNothing(null));

    /// <inheritdoc cref="NoRewardForDoingNothing(AuditTarget)"/>
    /// <param name="target">The target.</param>
    /// <param name="idle">The action that does nothing.</param>
    public static RewardProperty NoRewardForDoingNothing<TAction>(AuditTarget target, TAction idle)
        where TAction : notnull => new(target, new NoRewardForDoingNothing(idle));

    /// <summary>
    /// No elementary cycle of states is paid by the proxy and not by the true reward, after what every step pays
    /// whatever is done is taken off.
    /// </summary>
    public static RewardProperty NoProfitableIdleCycle(AuditTarget target) => new(target, new NoProfitableIdleCycle());

    /// <summary>
    /// What the proxy pays beyond the true reward is the difference of a potential, discounted as the target discounts.
    /// The potential, and its discount, are found.
    /// </summary>
    public static RewardProperty PotentialBased(AuditTarget target) => new(target, new PotentialBased(null));

    /// <summary>A named term of the proxy is the difference of a potential.</summary>
    public static RewardProperty PotentialBased(AuditTarget target, string term) =>
        new(target, new PotentialBased(term));

    /// <summary>
    /// A named term is the difference of this potential: for targets whose states cannot be enumerated.
    /// </summary>
    /// <param name="target">The target.</param>
    /// <param name="potential">The potential of a state.</param>
    /// <param name="term">The term; null for all that the proxy pays beyond the true reward.</param>
    public static RewardProperty DifferenceOf<TState>(
        AuditTarget target, Func<TState, double> potential, string? term = null) =>
        new(target, new DifferenceOfPotential(potential, term));

    /// <summary>Of two actions in the same state, the one that gets further by this measure is not paid less.</summary>
    public static RewardProperty MonotoneIn<TState>(AuditTarget target, Func<TState, double> progress) =>
        new(target, new Monotone(progress));

    /// <summary>A change of the states that should not matter changes no reward.</summary>
    public static RewardProperty InvariantUnder<TState>(AuditTarget target, Func<TState, TState> change) =>
        new(target, new InvariantUnder(change));

    /// <summary>A symmetry of states and actions changes no reward.</summary>
    public static RewardProperty InvariantUnder<TState, TAction>(
        AuditTarget target, Func<Transition<TState, TAction>, Transition<TState, TAction>> symmetry) =>
        new(target, new InvariantUnder(symmetry));

    /// <summary>What the agent can write into a part of the state does not, by itself, change any reward.</summary>
    /// <param name="target">The target.</param>
    /// <param name="read">The part.</param>
    /// <param name="write">The state with another value of the part.</param>
    public static RewardProperty NotWrittenByAgent<TState, TPart>(
        AuditTarget target, Func<TState, TPart> read, Func<TState, TPart, TState> write) =>
        new(target, new NotWrittenByAgent<TPart>(read, write));

    /// <summary>
    /// Over the horizon no other named term can earn more than the goal, and the goal is worth what it costs.
    /// </summary>
    /// <param name="target">A target whose proxy names its terms.</param>
    /// <param name="goal">The name of the term that pays for the goal.</param>
    public static RewardProperty TermsInScale(AuditTarget target, string goal) => new(target, new TermsInScale(goal));

    /// <summary>The same for a proxy without named terms: what it pays beyond the goal is one term.</summary>
    /// <param name="target">The target.</param>
    /// <param name="goal">What the goal pays.</param>
    public static RewardProperty TermsInScale<TState, TAction>(AuditTarget target, Reward<TState, TAction> goal) =>
        new(target, new TermsInScale(goal));

    /// <summary>
    /// Of two random episodes, the proxy prefers the one that the true reward prefers: their rank correlation (Goodman
    /// and Kruskal's gamma) is not below this, at 99.9 % confidence.
    /// </summary>
    public static RewardProperty ProxyAgreesWithTrue(AuditTarget target, double atLeast = 0) =>
        new(target, new OrderAgreement(atLeast));

    /// <summary>In other units of the state, every step pays the same times a factor.</summary>
    /// <param name="target">The target.</param>
    /// <param name="convert">A state in the other units.</param>
    /// <param name="factor">What the reward is multiplied by: 1 for one that has no unit.</param>
    /// <param name="term">The named term that is meant; null for the whole proxy.</param>
    public static RewardProperty TranslatesUnits<TState>(
        AuditTarget target, Func<TState, TState> convert, double factor = 1, string? term = null) =>
        new(target, new TranslatesUnits(convert, factor, term));
}
