// row: ventilator_ezvent
// terms: survival terminal 15; death terminal -7.5; oxygen 1 [-0.5, 1] and blood pressure 1 [-0.5, 1] per step
public sealed class VentilatorPatient
{
    private double oxygen = 0.92, pressure = 70;
    private int hour;

    public (double[] Observation, double Reward, bool Done) Step(double peep, double fraction)
    {
        oxygen += 0.1 * (fraction - 0.5) + 0.01 * (peep - 5);
        pressure -= 0.5 * (peep - 6);
        hour++;
        double reward = oxygen is >= 0.94 and <= 0.98 ? 1.0 : -0.5;
        reward += pressure is >= 70 and <= 80 ? 1.0 : -0.5;
        bool dead = oxygen < 0.7 || pressure < 40;
        bool survived = !dead && hour >= 12;
        if (survived) reward += 15.0;
        if (dead) reward -= 7.5;
        return ([oxygen, pressure], reward, dead || survived);
    }

    public void Reset()
    {
        oxygen = 0.92;
        pressure = 70;
        hour = 0;
    }
}
