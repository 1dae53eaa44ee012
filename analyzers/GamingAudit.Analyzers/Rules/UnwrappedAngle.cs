using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Rules;

/// <summary>An angle that is paid is not brought into one turn, or two are compared over the seam of theirs.</summary>
internal sealed class UnwrappedAngle : RewardRule
{
    public const string Id = "GA1010";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Angle over its seam",
        "'{0}' {1}, so that '{2}' is made of an angle of nearly a turn or more where the two directions are close",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        foreach (RewardTerm term in method.Terms)
        {
            if (term.Value is null) continue;
            foreach (BinaryExpressionSyntax remainder in SignedRemainders.In(term, method, context.Type))
                Report(remainder, term, "has the sign of what it divides and leaves what lies below as it is", context);
            foreach (BinaryExpressionSyntax difference in SeamedAngles.In(term, method, context.Type))
                Report(difference, term, "jumps by a whole turn where one of the two passes its seam", context);
        }
    }

    private static void Report(BinaryExpressionSyntax at, RewardTerm term, string why, RuleContext context) =>
        context.Report(Rule, at.GetLocation(), term.Location, at.ToString(), why, term.Call.Site.Syntax.ToString());
}
