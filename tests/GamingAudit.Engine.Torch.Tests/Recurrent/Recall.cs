namespace GamingAudit.Engine.Torch.Tests.Recurrent;

/// <summary>
/// Shows a cue at the first step and nothing afterwards; the last action is to repeat it. Who sees only the present
/// can do no better than guess.
/// </summary>
internal sealed class Recall : IEnvironment<RecallState, int>
{
    public const int Horizon = 6;

    public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(2);

    public int ObservationSize => 1;

    public RecallState Reset(Chance chance) => new(chance.Below(2), 0);

    public RecallState Step(RecallState state, int action, Chance chance) => state with { Time = state.Time + 1 };

    public bool IsTerminal(RecallState state) => false;

    public void Observe(RecallState state, Span<float> observation) =>
        observation[0] = state.Time == 0 ? 2 * state.Cue - 1 : 0;

    public static double Repeated(Transition<RecallState, int> step) =>
        step.Before.Time == Horizon - 1 && step.Action == step.Before.Cue ? 1 : 0;
}
