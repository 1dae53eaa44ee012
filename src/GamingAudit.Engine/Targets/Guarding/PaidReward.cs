namespace GamingAudit.Engine.Targets.Guarding;

/// <summary>What a reward paid for a transition in the course of an audit.</summary>
internal readonly record struct PaidReward<TState, TAction>(
    UserCall Call, Reward<TState, TAction> Reward, Transition<TState, TAction> Step, double Amount)
{
    /// <summary>The transition as text.</summary>
    public string Describe() => $"state {Step.Before}, action {Step.Action}, next state {Step.After}";
}
