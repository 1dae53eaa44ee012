namespace GamingAudit.Engine.Adversaries.Places;

/// <summary>Some fields of a state.</summary>
internal sealed class FieldCoordinates<TState>(StateFields<TState> fields, IReadOnlyList<int> chosen)
    : ICoordinates<TState> where TState : notnull
{
    /// <inheritdoc/>
    public int Count => chosen.Count;

    /// <inheritdoc/>
    public void Read(TState state, Span<double> values)
    {
        for (int i = 0; i < chosen.Count; i++) values[i] = fields.Read(state, chosen[i]);
    }

    /// <inheritdoc/>
    public bool IsNumber(int index) => fields.IsNumber(chosen[index]);
}
