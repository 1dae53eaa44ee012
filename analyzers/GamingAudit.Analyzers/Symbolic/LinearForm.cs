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
        switch (node)
        {
            case Node.Number number:
                Constant += factor * number.Value;
                break;
            case Node.Add(var left, var right):
                Add(left, factor);
                Add(right, factor);
                break;
            case Node.Multiply(Node.Number scale, var scaled):
                Add(scaled, factor * scale.Value);
                break;
            case Node.Multiply(var scaled, Node.Number scale):
                Add(scaled, factor * scale.Value);
                break;
            case Node.Divide(Node.Add(not Node.Number, _) above, var below):
                Add(Nodes.Divide(above.Left, below), factor);
                Add(Nodes.Divide(above.Right, below), factor);
                break;
            case Node.Multiply(var times, Node.Add sum):
                Add(Nodes.Multiply(times, sum.Left), factor);
                Add(Nodes.Multiply(times, sum.Right), factor);
                break;
            default:
                double before = FactorOf(node);
                terms[node.Key] = (before + factor, node);
                break;
        }
    }
}
