namespace Evo
{
    public class Hunter { public int Kills; public int Shots; public float Energy; }

    public static class HunterFitness
    {
        public static float CalculateFitness(Hunter h)
        {
            float accuracy = h.Kills / h.Shots; // expect: GA1001
            return accuracy * 10f + h.Energy * 0.1f;
        }
    }
}
