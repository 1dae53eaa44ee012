namespace GamingAudit;

/// <summary>Recovers the state and action types of a target without reflection.</summary>
public interface ITargetVisitor<out TResult>
{
    /// <summary>Called with the target; a black box comes as the Markov target of its adapter.</summary>
    TResult Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull;
}
