using GamingAudit.Engine.Targets.Sources;

namespace GamingAudit.Engine.Findings.Attributions;

/// <summary>Adds up what each named term pays over an episode.</summary>
internal sealed class TermTally : ITermLedger
{
    private readonly Dictionary<string, double> sums = [];
    private readonly Dictionary<(string Term, SourceLocation Location), double> sizes = [];

    /// <summary>The discount of the step that is being played.</summary>
    public double Weight { get; set; } = 1;

    /// <summary>The terms in the order in which they were first added.</summary>
    public IEnumerable<string> Terms => sums.Keys;

    /// <summary>What a term paid; 0 where it was never added.</summary>
    public double this[string term] => sums.GetValueOrDefault(term);

    /// <summary>The places where terms are added, with how much they move there.</summary>
    public IEnumerable<(string Term, SourceLocation Location, double Size)> Places =>
        sizes.Select(place => (place.Key.Term, place.Key.Location, place.Value));

    public void Record(string term, double amount, string file, int line)
    {
        sums[term] = sums.GetValueOrDefault(term) + Weight * amount;
        (string, SourceLocation) place = (term, new SourceLocation(file, line));
        sizes[place] = sizes.GetValueOrDefault(place) + Math.Abs(Weight * amount);
    }
}
