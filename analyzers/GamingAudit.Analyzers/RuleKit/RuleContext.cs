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
internal sealed class RuleContext(
    TypeSource type, RewardOptions options, Compilation compilation, Action<Diagnostic> report)
{
    private static readonly ImmutableDictionary<string, string?> NoProperties =
        ImmutableDictionary<string, string?>.Empty;

    private HashSet<(string Id, Location Location)> reported = new();
    private bool isNote;
    private ImmutableArray<RewardTerm> terms = ImmutableArray<RewardTerm>.Empty;

    public TypeSource Type { get; } = type;

    /// <summary>The same, where all that is found is a note.</summary>
    public RuleContext OfOthers => new(Type, Options, Compilation, report) { reported = reported, isNote = true };

    /// <summary>The same, of a type whose terms are known.</summary>
    public RuleContext Of(IEnumerable<MethodLedger> methods) => new(Type, Options, Compilation, report)
    {
        reported = reported,
        terms = methods.SelectMany(method => method.Terms).ToImmutableArray(),
    };

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
        if (isNote)
        {
            Note(rule, at, also, arguments);
            return;
        }

        if (!reported.Add((rule.Id, at))) return;
        report(Diagnostic.Create(rule, at, Beside(at, also), forFix, arguments));
    }

    /// <summary>Reports as a note what a rule that warns elsewhere takes for likely here.</summary>
    public void Note(DiagnosticDescriptor rule, Location at, Related also, params object[] arguments)
    {
        if (!reported.Add((rule.Id, at))) return;
        report(Diagnostic.Create(
            rule, at, DiagnosticSeverity.Info, Beside(at, also), NoProperties, arguments));
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

    // What pays through a helper is made there as well.
    private IEnumerable<Location> Beside(Location at, Related also) =>
        (terms.FirstOrDefault(term => term.Location == at) is { } paid ? also.And(paid, Type) : also).Places
            .Where(place => place != at);

    /// <summary>A number as messages print it.</summary>
    public static string Text(double value) => ((float)value).ToString("0.######", CultureInfo.InvariantCulture);
}
