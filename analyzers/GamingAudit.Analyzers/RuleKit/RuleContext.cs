using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>What a rule has beside a ledger: the type's sources, the options, and where to report.</summary>
/// <param name="type">The type's sources.</param>
/// <param name="options">What the .editorconfig says.</param>
/// <param name="compilation">The program.</param>
/// <param name="report">Takes what is found.</param>
/// <param name="written">
/// Where a place stands in the files as somebody wrote them; null where the sources are those.
/// </param>
internal sealed class RuleContext(
    TypeSource type, RewardOptions options, Compilation compilation, Action<Diagnostic> report,
    Func<Location, IEnumerable<Location>>? written)
{
    private static readonly ImmutableDictionary<string, string?> NoProperties =
        ImmutableDictionary<string, string?>.Empty;

    private HashSet<(string Id, Location Location)> reported = new();
    private bool isNote;
    private ImmutableArray<RewardTerm> terms = ImmutableArray<RewardTerm>.Empty;

    public TypeSource Type { get; } = type;

    /// <summary>The same, where all that is found is a note.</summary>
    public RuleContext OfOthers =>
        new(Type, Options, Compilation, report, written) { reported = reported, isNote = true };

    /// <summary>The same, of a type whose terms are known.</summary>
    public RuleContext Of(IEnumerable<MethodLedger> methods) => new(Type, Options, Compilation, report, written)
    {
        reported = reported,
        terms = methods.SelectMany(method => method.Terms).ToImmutableArray(),
    };

    /// <summary>Whether the sources are what somebody wrote, and no call in them is replaced by what it calls.</summary>
    public bool IsAsWritten => written is null;

    /// <summary>What the .editorconfig says.</summary>
    public RewardOptions Options { get; } = options;

    /// <summary>The words of a list, extended by the .editorconfig.</summary>
    public HashSet<string> Words(WordList list) => Type.Words.Of(list);

    public Compilation Compilation { get; } = compilation;

    /// <summary>Reports once a rule and place, however many terms or paths show it.</summary>
    public void Report(DiagnosticDescriptor rule, Location at, Related also, params object[] arguments) =>
        Report(rule, at, also, NoProperties, arguments);

    /// <summary>Reports a piece of code, which the message quotes.</summary>
    public void Report(DiagnosticDescriptor rule, SyntaxNode code) =>
        Report(rule, code.GetLocation(), null, code.ToString());

    /// <summary>Reports with what a code fix needs to know and the source does not say.</summary>
    public void Report(
        DiagnosticDescriptor rule, Location at, Related also, ImmutableDictionary<string, string?> forFix,
        params object[] arguments)
    {
        // What is found in another form than somebody wrote may be a matter of that form.
        if (isNote || !IsAsWritten)
        {
            Note(rule, at, also, arguments);
            return;
        }

        if (!reported.Add((rule.Id, at))) return;
        Location[] places = Places(at, also);
        report(Diagnostic.Create(rule, places[0], places.Skip(1), forFix, arguments));
    }

    /// <summary>Reports as a note what a rule that warns elsewhere takes for likely here.</summary>
    public void Note(DiagnosticDescriptor rule, Location at, Related also, params object[] arguments)
    {
        if (!reported.Add((rule.Id, at))) return;
        Location[] places = Places(at, also);
        report(Diagnostic.Create(
            rule, places[0], DiagnosticSeverity.Info, places.Skip(1), NoProperties, arguments));
    }

    /// <summary>Reports about a target, whose name the diagnostic's properties hold under "target".</summary>
    public void ReportTarget(
        DiagnosticDescriptor rule, Location at, TargetLedger target, params object[] arguments) =>
        ReportTarget(rule, at, target, NoProperties, arguments);

    /// <summary>Reports about a target with what a code fix needs to know.</summary>
    public void ReportTarget(
        DiagnosticDescriptor rule, Location at, TargetLedger target, ImmutableDictionary<string, string?> forFix,
        params object[] arguments) =>
        Report(
            rule, at, at.Equals(target.Site) ? null : target.Site, forFix.SetItem("target", target.Name), arguments);

    // What is told of, and what it is told with: what pays through a helper is made there as well.
    private Location[] Places(Location at, Related also) =>
        [.. (terms.FirstOrDefault(term => term.Location == at) is { } paid ? also.And(paid, Type) : also).Places
            .Prepend(at).SelectMany(Written).Distinct()];

    private IEnumerable<Location> Written(Location place) => written?.Invoke(place) ?? [place];

    /// <summary>A number as messages print it.</summary>
    public static string Text(double value) => ((float)value).ToString("0.######", CultureInfo.InvariantCulture);
}
