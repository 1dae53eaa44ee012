namespace GamingAudit.Testing.Properties;

/// <summary>No reachable transition pays NaN or infinity.</summary>
internal sealed class Finite : CaseCheck
{
    public override string Name => "finite";

    protected override string Holding => "Every reward was a finite number.";

    protected override Func<Trajectory<TState, TAction>, string?> Failure<TState, TAction>(
        PropertyContext<TState, TAction> context) => trajectory =>
    {
        foreach (Transition<TState, TAction> step in trajectory.Transitions)
        {
            if (Broken("proxy", context.Target.Proxy(step), step) is { } proxy) return proxy;
            if (Broken("true", context.Target.True(step), step) is { } truth) return truth;
        }
        return null;

        string? Broken(string reward, double amount, in Transition<TState, TAction> step) => double.IsFinite(amount)
            ? null
            : $"The {reward} reward is {Words.Number(amount)}: {Words.Step(context, step)}.";
    };
}
