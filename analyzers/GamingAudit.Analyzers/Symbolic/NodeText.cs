using System.Globalization;
using System.Linq;

namespace GamingAudit.Analyzers.Symbolic;

/// <summary>Writes a value as a message shows it.</summary>
internal static class NodeText
{
    private const int MaxLength = 80;

    public static string Of(Node node)
    {
        string text = Text(node);
        return text.Length <= MaxLength ? text : text.Substring(0, MaxLength - 3) + "...";
    }

    private static string Text(Node node) => node switch
    {
        Node.Number number => ((float)number.Value).ToString("0.######", CultureInfo.InvariantCulture),
        Node.Truth truth => truth.Holds ? "true" : "false",
        Node.Constant constant => constant.Name,
        Node.Read read => read.Path,
        Node.Add add when Subtracted(add.Right) is { } less => $"{Text(add.Left)} - {Inner(less)}",
        Node.Add add when Subtracted(add.Left) is { } less => $"{Text(add.Right)} - {Inner(less)}",
        Node.Add add => $"{Text(add.Left)} + {Text(add.Right)}",
        Node.Multiply product => $"{Inner(product.Left)} * {Inner(product.Right)}",
        Node.Divide ratio => $"{Inner(ratio.Above)} / {Inner(ratio.Below)}",
        Node.Equal equal => $"{Text(equal.Left)} == {Text(equal.Right)}",
        Node.Less less => $"{Text(less.Left)} < {Text(less.Right)}",
        Node.And both => $"{Inner(both.Left)} && {Inner(both.Right)}",
        Node.Or either => $"{Inner(either.Left)} || {Inner(either.Right)}",
        Node.Not not => $"!{Inner(not.Of)}",
        Node.Choice choice => $"{Inner(choice.Condition)} ? {Text(choice.Then)} : {Text(choice.Otherwise)}",
        Node.Call { IsTruth: true } truth => Text(truth.Arguments[0]),
        Node.Call { Name: "[]", Arguments.Length: > 0 } element =>
            $"{Text(element.Arguments[0])}[{string.Join(", ", element.Arguments.Skip(1).Select(Text))}]",
        Node.Call call => $"{call.Name}({Listed(call)})",
        Node.Unknown unknown => $"{unknown.Name}({Listed(unknown)})",
        _ => $"{node.GetType().Name}({Listed(node)})",
    };

    private static string Listed(Node node) => string.Join(", ", node.Parts.Select(Text));

    private static Node? Subtracted(Node node) =>
        node is Node.Multiply(Node.Number(-1), var subtracted) ? subtracted : null;

    private static string Inner(Node node) =>
        node is Node.Add or Node.Choice or Node.And or Node.Or or Node.Equal or Node.Less
            ? "(" + Text(node) + ")"
            : Text(node);
}
