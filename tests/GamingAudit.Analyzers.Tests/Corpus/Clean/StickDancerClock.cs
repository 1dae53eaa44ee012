using UnityEngine;

public class StickDancerClock : MonoBehaviour
{
    public float fitness;

    private void Update()
    {
        fitness += Time.deltaTime;
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
