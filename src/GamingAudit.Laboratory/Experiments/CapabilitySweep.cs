namespace GamingAudit.Laboratory.Experiments;

/// <summary>Both returns along one axis of capability.</summary>
/// <param name="Axis">The axis.</param>
/// <param name="Points">From the least capable level to the most.</param>
/// <param name="ProxyRange">Proxy returns of random actions and of the proxy's optimum.</param>
/// <param name="TrueRange">True returns of random actions and of the honest policy.</param>
internal sealed record CapabilitySweep(
    CapabilityAxis Axis, IReadOnlyList<(double Level, double Proxy, double True)> Points,
    (double Low, double High) ProxyRange, (double Low, double High) TrueRange)
{
    // Of the true range: a fall between neighbours that is called a phase transition.
    private const double Sharp = 0.25;

    public double ShareOfProxy(double value) => (value - ProxyRange.Low) / (ProxyRange.High - ProxyRange.Low);

    public double ShareOfTrue(double value) => (value - TrueRange.Low) / (TrueRange.High - TrueRange.Low);

    /// <summary>
    /// The neighbours between which true return falls most while the proxy rises; null where it does not fall sharply.
    /// </summary>
    public (double From, double To, double Fall)? Transition
    {
        get
        {
            (double From, double To, double Fall)? worst = null;
            for (int i = 1; i < Points.Count; i++)
            {
                double fall = ShareOfTrue(Points[i - 1].True) - ShareOfTrue(Points[i].True);
                if (Points[i].Proxy > Points[i - 1].Proxy && fall >= Sharp && !(worst?.Fall >= fall))
                    worst = (Points[i - 1].Level, Points[i].Level, fall);
            }
            return worst;
        }
    }
}
