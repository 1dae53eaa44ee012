using System.Linq;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Rules;

/// <summary>An episode ends at every step, whatever happened in it.</summary>
internal sealed class EndsEveryStep : RewardRule
{
    public const string Id = "GA2013";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Episode ends at every step",
        "'{0}' runs at every step{1}: all episodes last one step, and nothing that takes longer is ever earned",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(ClassLedger type, RuleContext context)
    {
        foreach (MethodLedger method in type.Methods.Where(method => method.Trigger == Trigger.Step))
        {
            foreach (RewardCall end in method.Ends)
            {
                if (!end.Kind.EndsNow() || !end.Surely || !end.Receiver.IsSelf) continue;
                if (Branches.IsInLoop(end.Site.Syntax)) continue;
                if (IfBefore(end.Site.Syntax) is { } test)
                {
                    context.Report(
                        Rule, end.Site.Syntax.GetLocation(), test.GetLocation(), end.Site.Syntax.ToString(),
                        ", since '" + "if (" + test.Condition + ")' has no braces and covers one statement alone");
                }
                else if (!Branches.Around(end.Site.Syntax).Any() && HasContacts(type))
                {
                    context.Note(Rule, end.Site.Syntax.GetLocation(), null, end.Site.Syntax.ToString(), string.Empty);
                }
            }
        }
    }

    // Contacts pay too, which an episode of one step hardly ever comes to. Tasks of one decision have none.
    private static bool HasContacts(ClassLedger type) => type.Terms.Any(
        term => term.Trigger is Trigger.Enter or Trigger.Stay && term.Receiver.IsSelf);

    // if (x > 5)
    //     AddReward(1f);
    //     EndEpisode();
    private static IfStatementSyntax? IfBefore(SyntaxNode end)
    {
        if (end.Parent is not ExpressionStatementSyntax { Parent: BlockSyntax block } statement) return null;
        int at = block.Statements.IndexOf(statement);
        if (at < 1 || block.Statements[at - 1] is not IfStatementSyntax test) return null;
        StatementSyntax covered = test.Else is { Statement: not IfStatementSyntax } otherwise
            ? otherwise.Statement
            : test.Statement;
        if (covered is BlockSyntax || test.Else is { Statement: IfStatementSyntax }) return null;
        FileLinePositionSpan one = covered.GetLocation().GetLineSpan(), two = statement.GetLocation().GetLineSpan();
        FileLinePositionSpan whole = test.GetLocation().GetLineSpan();
        return one.StartLinePosition.Character == two.StartLinePosition.Character
            && whole.StartLinePosition.Character < two.StartLinePosition.Character
            && two.StartLinePosition.Line > one.EndLinePosition.Line ? test : null;
    }
}
