using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Ledger;
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

    /// <summary>Whether a place is such a measure, or a local that was read from one: alive = spawner.Alive.</summary>
    public static bool Is(Place place, MethodLedger method, Compilation program)
    {
        ExpressionSyntax? read = place is { Parts.Length: <= 1, Last.Name: { } local }
            ? LocalNames.Start(local, method.Body.Syntax) : null;
        if (read is not (null or IdentifierNameSyntax or MemberAccessExpressionSyntax)) return false;
        string name = read is null ? place.Last.Name : CallShape.NameOf(read) ?? string.Empty;
        return Is(name, program) && Moves(name, program).All(
            write => write.Site is not AssignmentExpressionSyntax || Amount(write) > 0);
    }

    /// <summary>
    /// Whether some write of that name moves it, all that do move it the same way, and the others set it anew before an
    /// episode or copy it.
    /// </summary>
    public static bool Is(string name, Compilation program)
    {
        Write[] moves = [.. Moves(name, program)];
        return moves.Length > 0 && moves[0].Change is "+" or "-"
            && moves.All(write => write.Change == moves[0].Change && !(Amount(write) < 0));
    }

    private static IEnumerable<Write> Moves(string name, Compilation program) =>
        ProgramIndex.Writes.Of(name, program).Where(
            write => !IsCopy(write) && !EpisodeStart.Holds(write.Site, program));

    // new State { Score = old.Score }, saved.Score = old.Score
    private static bool IsCopy(Write write) =>
        write.Value is MemberAccessExpressionSyntax from && from.Name.Identifier.ValueText == write.Name;

    private static double? Amount(Write write) =>
        write.Site is AssignmentExpressionSyntax { Right: var by } ? Literals.Number(by) : null;
}
