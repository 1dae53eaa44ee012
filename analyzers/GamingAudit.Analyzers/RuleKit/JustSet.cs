using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// What a statement before a place, in one of the blocks around it, has just set and nothing has changed.
/// </summary>
internal static class JustSet
{
    /// <summary>
    /// Whether a name was surely set to a flag of that value, here or by an own helper, and to no other since.
    /// </summary>
    public static bool IsFlag(string name, bool value, SyntaxNode place, TypeSource type)
    {
        SyntaxKind literal = value ? SyntaxKind.TrueLiteralExpression : SyntaxKind.FalseLiteralExpression;
        foreach (StatementSyntax before in EarlierStatements.Of(place))
        {
            Write[] writes = [.. Writes.In(before).Where(write => write.Name == name)];
            if (writes.Any(write => write.Value?.IsKind(literal) != true)) return false;
            if (writes.Any(write => write.Site.Parent == before)) return true;
            if (before is not ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call }
                || !Places.OfReceiver(call).IsSelf || type.Declaration(call) is not { Body: { } helper } told
                || !type.WrittenBy(told).Contains(name)) continue;
            // Clear(); where the helper sets it, whatever else it does.
            return Writes.In(helper).Where(write => write.Name == name).ToArray() is { Length: > 0 } set
                && set.All(write => write.Value?.IsKind(literal) == true && write.Site.Parent?.Parent == helper)
                && !helper.Statements.Any(one => one.DescendantNodesAndSelf().Any(
                    node => node is ReturnStatementSyntax));
        }

        return false;
    }

    /// <summary>
    /// last = now; ... now - last: whether the two sides of a difference were made the same before it.
    /// </summary>
    public static bool AreEqual(Place one, Place other, SyntaxNode place)
    {
        foreach (StatementSyntax before in EarlierStatements.Of(place))
        {
            if (before is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax set }
                && set.IsKind(SyntaxKind.SimpleAssignmentExpression)
                && Places.Of(set.Left) is var to && Places.Of(set.Right) is var from
                && ((to == one && from == other) || (to == other && from == one))) return true;
            if (Writes.In(before).Any(write => write.Name == one.Last.Name || write.Name == other.Last.Name
                || write.Name == one.Root || write.Name == other.Root)) return false;
            // What a call changes is not looked for.
            if (before.DescendantNodes().OfType<InvocationExpressionSyntax>().Any()) return false;
        }

        return false;
    }
}
