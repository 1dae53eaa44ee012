namespace Evo
{
    public class Prey { public int Kills; public int Shots; public float Energy; }

    public static class HunterFitnessSum
    {
        public static float CalculateFitness(Prey h)
        {
            return h.Kills * 10f - h.Shots * 0.5f;
        }
    }
}
