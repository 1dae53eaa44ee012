public sealed class OvenMissesTheDegree
{
    private readonly double scale;
    private readonly double setpoint = 180;
    private double temperature;
    private int minute;

    public OvenMissesTheDegree(double scale)
    {
        this.scale = scale;
    }

    public double[] Reset()
    {
        temperature = 20;
        minute = 0;
        return new[] { temperature };
    }

    public (double[] Observation, double Reward, bool Done) Step(double heat)
    {
        temperature += heat - 0.05 * (temperature - 20);
        double deviation = (setpoint - temperature) / scale; // expect: GA1005
        double reward = 1.0 - deviation;
        return (new[] { temperature }, reward, ++minute >= 90);
    }
}
