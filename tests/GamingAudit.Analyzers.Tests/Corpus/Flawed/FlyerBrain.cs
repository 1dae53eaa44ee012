using System.Collections.Generic;

namespace Neat
{
    public class FlyerBrain
    {
        public double Fitness { get; private set; }
        private int pipesPassed;
        private int framesAlive;

        public void OnPipe() => pipesPassed++;
        public void OnFrame() => framesAlive++;

        public void EvaluateFitness()
        {
            Fitness = pipesPassed / framesAlive; // expect: GA1001
        }

        public void Reset() { pipesPassed = 0; framesAlive = 0; Fitness = 0; }
    }
}
