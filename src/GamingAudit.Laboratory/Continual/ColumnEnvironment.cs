namespace GamingAudit.Laboratory.Continual;

/// <summary>
/// An environment in which an agent also sees what the columns of earlier tasks make of it: a progressive network
/// (Rusu et al. 2016) whose lateral connections go from the last hidden layer of each frozen column to the first of the
/// new one.
/// </summary>
internal sealed class ColumnEnvironment<TState, TAction>(
    IEnvironment<TState, TAction> inner, IReadOnlyList<Column> columns) : IEnvironment<TState, TAction>
{
    public ActionSpace<TAction> Actions => inner.Actions;

    public int ObservationSize => inner.ObservationSize + columns.Sum(column => column.Features);

    public TState Reset(Chance chance) => inner.Reset(chance);

    public TState Step(TState state, TAction action, Chance chance) => inner.Step(state, action, chance);

    public bool IsTerminal(TState state) => inner.IsTerminal(state);

    public void Observe(TState state, Span<float> observation)
    {
        inner.Observe(state, observation[..inner.ObservationSize]);
        int seen = inner.ObservationSize;
        foreach (Column column in columns)
        {
            column.WriteFeatures(observation[..column.Inputs], observation.Slice(seen, column.Features));
            seen += column.Features;
        }
    }
}
