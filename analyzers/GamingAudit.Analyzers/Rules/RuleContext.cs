using System;
using System.Collections.Generic;
using System.Globalization;
using GamingAudit.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>What a rule has beside a ledger: the type's sources, the options, and where to report.</summary>
internal sealed class RuleContext(TypeSource type, int? horizon, Action<Diagnostic> report)
{
    private readonly HashSet<(string Id, Location Location)> _reported = new();

    public TypeSource Type { get; } = type;

    /// <summary>Steps in an episode by the option gaming_audit.horizon; null where it is not set.</summary>
    public int? Horizon { get; } = horizon;

    /// <summary>Reports once a rule and place, however many terms or paths show it.</summary>
    public void Report(DiagnosticDescriptor rule, Location at, Location? also, params object[] arguments)
    {
        if (!_reported.Add((rule.Id, at))) return;
        report(Diagnostic.Create(rule, at, also is null ? null : [also], arguments));
    }

    /// <summary>A number as messages print it.</summary>
    public static string Text(double value) => ((float)value).ToString("0.######", CultureInfo.InvariantCulture);
}
