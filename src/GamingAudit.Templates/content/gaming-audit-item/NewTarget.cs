using GamingAudit;

namespace MyNamespace;

public enum NewTargetMove { Back, Forth }

/// <summary>Everything that an episode is in. A value: two equal states are the same state.</summary>
public readonly record struct NewTargetState(int At);

/// <summary>Dynamics only: what the agent may do and what follows. All randomness comes from chance.</summary>
public sealed class NewTarget : IEnvironment<NewTargetState, NewTargetMove>
{
    private const int Goal = 8;

    [Audit]
    public static AuditTarget Target => AuditTarget.CreateFromTerms(
        "new-target-name", new NewTarget(), proxy: Proxy, truth: True, horizon: 30);

    public ActionSpace<NewTargetMove> Actions { get; } = ActionSpace.Discrete<NewTargetMove>();

    public int ObservationSize => 1;

    public NewTargetState Reset(Chance chance) => new(chance.Below(2));

    public NewTargetState Step(NewTargetState state, NewTargetMove move, Chance chance) =>
        new(Math.Clamp(state.At + (move == NewTargetMove.Forth ? 1 : -1), 0, Goal));

    public bool IsTerminal(NewTargetState state) => state.At == Goal;

    public void Observe(NewTargetState state, Span<float> observation) => observation[0] = state.At / (float)Goal;

    /// <summary>The reward under audit.</summary>
    public static void Proxy(Transition<NewTargetState, NewTargetMove> step, ref RewardSum sum)
    {
        sum.Add("progress", 0.1 * (step.After.At - step.Before.At));
        sum.Add("goal", step.After.At == Goal ? 1 : 0);
        sum.Add("time", -0.01);
    }

    /// <summary>What is wanted.</summary>
    public static double True(Transition<NewTargetState, NewTargetMove> step) => step.After.At == Goal ? 1 : -0.01;
}
