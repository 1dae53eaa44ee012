namespace GamingAudit.Testing.Properties;

/// <summary>The amounts of the named terms of a proxy.</summary>
internal static class TermsOf<TState, TAction> where TState : notnull
{
    /// <summary>Why a term of this name cannot be read; null where it can, or where none is asked for.</summary>
    public static string? Obstacle(PropertyContext<TState, TAction> context, string? term)
    {
        if (term is null) return null;
        if (context.Target.Terms is null)
            return "Its proxy does not name its terms: make it with AuditTarget.CreateFromTerms.";
        IReadOnlyList<string> names = Names(context);
        return names.Contains(term)
            ? null
            : $"Its proxy was never seen to add a term named {term}, only {string.Join(", ", names)}.";
    }

    /// <summary>The names of the terms, in the order in which they were first added.</summary>
    public static IReadOnlyList<string> Names(PropertyContext<TState, TAction> context) =>
        [.. context.Source.Episodes(context.Options.Seed, 32)
            .SelectMany(episode => episode.Transitions)
            .SelectMany(step => All(context.Target.Terms!, step))
            .Select(paid => paid.Term)
            .Distinct()];

    /// <summary>What a term pays for a step, 0 where it is not added; the whole proxy where it is null.</summary>
    public static Func<Transition<TState, TAction>, double> Amount(
        PropertyContext<TState, TAction> context, string? term) =>
        term is null
            ? step => context.Guarded.Proxy(step)
            : step => All(context.Target.Terms!, step).Where(paid => paid.Term == term).Sum(paid => paid.Amount);

    public static IReadOnlyList<(string Term, double Amount)> All(
        RewardTerms<TState, TAction> terms, in Transition<TState, TAction> step)
    {
        var ledger = new Ledger();
        var sum = new RewardSum(ledger);
        terms(step, ref sum);
        return ledger.Paid;
    }

    private sealed class Ledger : ITermLedger
    {
        public List<(string Term, double Amount)> Paid { get; } = [];

        public void Record(string term, double amount, string file, int line) => Paid.Add((term, amount));
    }
}
