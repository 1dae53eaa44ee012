using UnityEngine;

public class StickDancer : MonoBehaviour
{
    public float fitness;

    private void Update()
    {
        fitness += 1f; // expect: GA2005
    }

    private void OnDisable()
    {
        fitness -= 20f;
    }

    public float GetFitness()
    {
        return fitness;
    }
}
