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

    private static string Text(Node node) => node.Kind switch
    {
        NodeKind.Number => ((float)node.Value).ToString("0.######", CultureInfo.InvariantCulture),
        NodeKind.Truth => node.Value > 0 ? "true" : "false",
        NodeKind.Constant or NodeKind.Read => node.Text,
        NodeKind.Add when Subtracted(node.Parts[1]) is { } less => $"{Text(node.Parts[0])} - {Inner(less)}",
        NodeKind.Add when Subtracted(node.Parts[0]) is { } less => $"{Text(node.Parts[1])} - {Inner(less)}",
        NodeKind.Add => $"{Text(node.Parts[0])} + {Text(node.Parts[1])}",
        NodeKind.Multiply => $"{Inner(node.Parts[0])} * {Inner(node.Parts[1])}",
        NodeKind.Divide => $"{Inner(node.Parts[0])} / {Inner(node.Parts[1])}",
        NodeKind.Equal => $"{Text(node.Parts[0])} == {Text(node.Parts[1])}",
        NodeKind.Less => $"{Text(node.Parts[0])} < {Text(node.Parts[1])}",
        NodeKind.And => $"{Inner(node.Parts[0])} && {Inner(node.Parts[1])}",
        NodeKind.Or => $"{Inner(node.Parts[0])} || {Inner(node.Parts[1])}",
        NodeKind.Not => $"!{Inner(node.Parts[0])}",
        NodeKind.Choice => $"{Inner(node.Parts[0])} ? {Text(node.Parts[1])} : {Text(node.Parts[2])}",
        NodeKind.Call when node.IsTruth => Text(node.Parts[0]),
        NodeKind.Call when node.Text == "[]" && node.Parts.Length > 0 =>
            $"{Text(node.Parts[0])}[{string.Join(", ", node.Parts.Skip(1).Select(Text))}]",
        NodeKind.Call or NodeKind.Unknown => $"{node.Text}({string.Join(", ", node.Parts.Select(Text))})",
        _ => $"{node.Kind}({string.Join(", ", node.Parts.Select(Text))})",
    };

    private static Node? Subtracted(Node node) =>
        node.Kind == NodeKind.Multiply && node.Parts[0].IsNumber && node.Parts[0].Value == -1 ? node.Parts[1] : null;

    private static string Inner(Node node) =>
        node.Kind is NodeKind.Add or NodeKind.Choice or NodeKind.And or NodeKind.Or or NodeKind.Equal or NodeKind.Less
            ? "(" + Text(node) + ")"
            : Text(node);
}
