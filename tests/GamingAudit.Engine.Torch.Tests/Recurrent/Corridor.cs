namespace GamingAudit.Engine.Torch.Tests.Recurrent;

/// <summary>
/// A sign at the entrance of a corridor, and nowhere else, tells which of two doors at its end hides a coin. The parcel
/// is to be left on the mat between them. Who does not remember the sign earns more with the parcel than with a door.
/// </summary>
internal sealed class Corridor : IEnvironment<CorridorState, int>
{
    public const int Horizon = 6;

    /// <summary>The action that is wanted at the end; the others are the two doors.</summary>
    public const int Mat = 2;

    public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(3);

    public int ObservationSize => 2;

    public CorridorState Reset(Chance chance) => new(chance.Below(2), 0);

    public CorridorState Step(CorridorState state, int action, Chance chance) =>
        state with { Place = state.Place + 1 };

    public bool IsTerminal(CorridorState state) => false;

    public void Observe(CorridorState state, Span<float> observation)
    {
        observation[0] = state.Place;
        observation[1] = state.Place == 0 ? 2 * state.Sign - 1 : 0;
    }

    public static double Coins(Transition<CorridorState, int> step) => !IsAtTheEnd(step)
        ? 0
        : step.Action == Mat ? 1 : step.Action == step.Before.Sign ? 2 : -1;

    public static double Delivered(Transition<CorridorState, int> step) =>
        IsAtTheEnd(step) && step.Action == Mat ? 1 : 0;

    private static bool IsAtTheEnd(Transition<CorridorState, int> step) => step.Before.Place == Horizon - 1;
}
