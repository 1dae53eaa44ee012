namespace GamingAudit.Engine.Adversaries.Places;

/// <summary>Some fields of a state.</summary>
/// <param name="fields">All there are.</param>
/// <param name="chosen">Which of them.</param>
/// <param name="most">Of some of them the value from which on one is like another; null where there are none.</param>
internal sealed class FieldCoordinates<TState>(
    StateFields<TState> fields, IReadOnlyList<int> chosen, IReadOnlyDictionary<int, double>? most = null)
    : ICoordinates<TState> where TState : notnull
{
    private readonly double[] ends =
        [.. chosen.Select(field => most?.GetValueOrDefault(field, double.MaxValue) ?? double.MaxValue)];

    /// <inheritdoc/>
    public int Count => chosen.Count;

    /// <inheritdoc/>
    public void Read(TState state, Span<double> values)
    {
        for (int i = 0; i < chosen.Count; i++) values[i] = Math.Min(ends[i], fields.Read(state, chosen[i]));
    }

    /// <inheritdoc/>
    public bool IsNumber(int index) => fields.IsNumber(chosen[index]);
}
