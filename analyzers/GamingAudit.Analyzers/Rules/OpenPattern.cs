using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Graders;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A grader pays an answer of which a part matches a pattern made of the reference.</summary>
internal sealed class OpenPattern : RewardRule
{
    public const string Id = "GA7003";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Answer graded by a pattern without anchors",
        "'{0}' matches a part of the answer: begin the pattern with ^ and end it with $, or more than the "
        + "right answer is paid",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(GraderBody grader, RuleContext context)
    {
        foreach (IInvocationOperation call in grader.Operations.OfType<IInvocationOperation>())
        {
            if (call.TargetMethod is not { IsStatic: true, ContainingType.Name: "Regex", Name: "IsMatch" }
                || call.Arguments.Length < 2 || !grader.IsOfAnswer(call.Arguments[0].Value)) continue;
            IOperation pattern = call.Arguments[1].Value;
            if (!grader.IsOfReference(pattern) || IsClosed(pattern) || !grader.Pays(call)) continue;
            context.Report(Rule, call.Syntax);
        }
    }

    // What is kept in a local may be closed where it is made.
    private static bool IsClosed(IOperation pattern) => pattern.Unconverted() is ILocalReferenceOperation
        || (pattern.Syntax.ToString().Trim('$', '@', '"', '(') is var text
            && (text.StartsWith("^", System.StringComparison.Ordinal)
                || text.StartsWith("\\A", System.StringComparison.Ordinal))
            && (pattern.Syntax.ToString().TrimEnd('"', ')') is var end
                && (end.EndsWith("$", System.StringComparison.Ordinal)
                    || end.EndsWith("z", System.StringComparison.OrdinalIgnoreCase))));
}
