public sealed class BalloonRide
{
    private double gas = 1, way, _reward;

    public double Reward => _reward;

    public bool Done { get; private set; }

    public void Step(int action)
    {
        _reward = 0;
        way += 0.1 * action;
        gas -= 0.002 * action;
        if (gas < 0.2) _reward -= 2;
        if (way > 20) _reward = 1; // expect: GA2002
        else _reward = -0.01; // expect: GA2002
        Done = way > 20 || gas <= 0;
    }

    public void Reset()
    {
        gas = 1;
        way = 0;
        Done = false;
    }
}
