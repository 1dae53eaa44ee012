using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Measures that the program moves in one direction: what was gained is never lost again.</summary>
internal static class OneWay
{
    /// <summary>Whether a difference is one of such a measure and what it was before: score - last.</summary>
    public static bool IsGain(ExpressionSyntax difference, Compilation program) =>
        difference is BinaryExpressionSyntax sides && new[] { sides.Left, sides.Right }.Any(
            side => side is IdentifierNameSyntax or MemberAccessExpressionSyntax
                && CallShape.NameOf(side) is { } name && Is(name, program));

    /// <summary>
    /// Whether some write of that name moves it, all that do move it the same way, and the others set it anew before an
    /// episode or copy it.
    /// </summary>
    public static bool Is(string name, Compilation program)
    {
        Write[] moves = [.. ProgramWrites.Of(name, program).Where(write => !IsCopy(write) && !IsStart(write.Site))];
        return moves.Length > 0 && moves[0].Change is "+" or "-"
            && moves.All(write => write.Change == moves[0].Change && !(Amount(write) < 0));
    }

    // new State { Score = old.Score }, saved.Score = old.Score
    private static bool IsCopy(Write write) =>
        write.Value is MemberAccessExpressionSyntax from && from.Name.Identifier.ValueText == write.Name;

    // Of a field, of an object or of an episode.
    private static bool IsStart(SyntaxNode site) => SetUpCode.Holds(site)
        || site.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() switch
        {
            null => true,
            MethodDeclarationSyntax method => KnownFrameworks.Words.Begins.Contains(method.Identifier.ValueText),
            _ => false,
        };

    private static double? Amount(Write write) =>
        write.Site is AssignmentExpressionSyntax { Right: var by } ? Literals.Number(by) : null;
}
