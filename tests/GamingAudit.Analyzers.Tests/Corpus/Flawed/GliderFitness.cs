using System;
public class GliderFitness
{
    const double Dt = 0.05;
    double height, speed, angle, distance;
    public double Run(Func<double[], double> policy)
    {
        height = 100; speed = 20; angle = 0; distance = 0;
        double fitness = 0; int steps = 0;
        while (height > 0 && steps++ < 10000)
        {
            angle += policy(new[] { height, speed, angle }) * Dt;
            speed += (-9.81 * Math.Sin(angle) - 0.01 * speed * speed * Math.Sign(speed)) * Dt;
            height += speed * Math.Sin(angle) * Dt;
            distance += speed * Math.Cos(angle) * Dt;
            fitness += Math.Abs(speed) * 0.1; // expect: GA3003
        }
        if (distance > 1000) fitness += 100;
        return fitness;
    }
}
