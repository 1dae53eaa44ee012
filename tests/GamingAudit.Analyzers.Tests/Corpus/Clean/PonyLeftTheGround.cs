using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class PonyLeftTheGround : Agent
{
    [SerializeField] private Hoof[] hooves;
    private float[] aloft;

    public override void Initialize()
    {
        aloft = new float[hooves.Length];
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        AddReward(0.1f * Strides());
        if (transform.up.y < 0.3f)
        {
            AddReward(-2f);
            EndEpisode();
        }
    }

    private float Strides()
    {
        float sum = 0f;
        for (int i = 0; i < hooves.Length; i++)
        {
            if (hooves[i].Touches && aloft[i] > 0f)
            {
                sum += Mathf.Min(aloft[i], 0.4f);
            }

            if (hooves[i].Touches) aloft[i] = 0f;
            else aloft[i] += Time.fixedDeltaTime;
        }

        return sum;
    }
}

public class Hoof : MonoBehaviour
{
    public bool Touches;
}
