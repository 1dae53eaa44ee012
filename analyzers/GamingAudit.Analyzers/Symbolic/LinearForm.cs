using System.Collections.Generic;
using System.Linq;

namespace GamingAudit.Analyzers.Symbolic;

/// <summary>A value as a constant and a sum of other values, each with a factor.</summary>
internal sealed class LinearForm
{
    private readonly Dictionary<string, (double Factor, Node Value)> terms = new();

    private LinearForm()
    {
    }

    public double Constant { get; private set; }

    /// <summary>The values with their factors, none of which is 0.</summary>
    public IEnumerable<(double Factor, Node Value)> Terms => terms.Values.Where(term => term.Factor != 0);

    public static LinearForm Of(Node node)
    {
        var form = new LinearForm();
        form.Add(node, 1);
        return form;
    }

    /// <summary>The factor of the value; 0 where it does not occur.</summary>
    public double FactorOf(Node value) =>
        terms.TryGetValue(value.Key, out (double Factor, Node Value) term) ? term.Factor : 0;

    private void Add(Node node, double factor)
    {
        switch (node.Kind)
        {
            case NodeKind.Number:
                Constant += factor * node.Value;
                break;
            case NodeKind.Add:
                Add(node.Parts[0], factor);
                Add(node.Parts[1], factor);
                break;
            case NodeKind.Multiply when node.Parts[0].IsNumber:
                Add(node.Parts[1], factor * node.Parts[0].Value);
                break;
            case NodeKind.Multiply when node.Parts[1].IsNumber:
                Add(node.Parts[0], factor * node.Parts[1].Value);
                break;
            case NodeKind.Divide when LinearOrNull(node.Parts[0]) is { } above && !above.Parts[0].IsNumber:
                Add(Nodes.Divide(above.Parts[0], node.Parts[1]), factor);
                Add(Nodes.Divide(above.Parts[1], node.Parts[1]), factor);
                break;
            case NodeKind.Multiply when LinearOrNull(node.Parts[1]) is { } sum:
                Add(Nodes.Multiply(node.Parts[0], sum.Parts[0]), factor);
                Add(Nodes.Multiply(node.Parts[0], sum.Parts[1]), factor);
                break;
            default:
                double before = FactorOf(node);
                terms[node.Key] = (before + factor, node);
                break;
        }
    }

    private static Node? LinearOrNull(Node node) => node.Kind == NodeKind.Add ? node : null;
}
