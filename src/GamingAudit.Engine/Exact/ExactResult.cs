namespace GamingAudit.Engine.Exact;

/// <summary>
/// What became of an exact solution: an <see cref="ExactSolution{TState, TAction}"/> or an
/// <see cref="ExactRefusal{TState, TAction}"/>.
/// </summary>
internal abstract record ExactResult<TState, TAction> where TState : notnull
{
    private protected ExactResult()
    {
    }
}
